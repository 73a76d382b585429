'use client';

import { Anchor, Badge, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconArrowLeft, IconCheck, IconPencil, IconRotate, IconTrash } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useState, type ReactNode } from 'react';
import { confirm } from '@/components/confirm/confirm';
import { Page } from '@/components/page/page';
import { Panel } from '@/components/page/panel';
import { RelativeTime } from '@/components/time/relative-time';
import { leadHref } from '@/entities/lead/model/lead-link';
import { leadName } from '@/entities/lead/model/lead-name';
import { PersonName } from '@/entities/person/ui/person-name';
import { isOverdue, type Task } from '@/entities/task/model/task';
import { outcomeText } from '@/entities/task/ui/task-line';
import { TaskTypeIcon } from '@/entities/task/ui/task-type-icon';
import { formatInstant } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { useMay, useSignedIn } from '@/lib/session/use-session';
import { useNow } from '@/lib/time/use-now';
import { useDeleteTask, useReopenTask } from '../hooks/use-task-changes';
import { repeatText } from '../model/repeat-text';
import { Checklist } from './checklist';
import { Comments } from './comments';

const EditTaskDialog = dynamic(
  () => import('@/entities/task/ui/edit-task-dialog').then((file) => file.EditTaskDialog),
  { ssr: false },
);
const CompleteTaskDialog = dynamic(
  () => import('@/entities/task/ui/complete-task-dialog').then((file) => file.CompleteTaskDialog),
  { ssr: false },
);

const texts = m.tasks.view;
const MINUTE = 60_000;

export function TaskDetails({ task, onGone }: { task: Task; onGone: () => void }) {
  const me = useSignedIn().user.id;
  const works = useMay('agent');
  const leads = useMay('supervisor');
  // The server decides; of a lead's task only it knows whether the lead is mine.
  const may =
    works &&
    (leads ||
      task.assignee_id === null ||
      [task.assignee_id, task.created_by].includes(me ?? 0) ||
      task.lead_id !== null);
  return (
    <Page
      title={task.title}
      subtitle={
        <Anchor component={Link} href="/tasks" size="sm" c="dimmed">
          <IconArrowLeft size={14} aria-hidden style={{ verticalAlign: -2 }} /> {texts.back}
        </Anchor>
      }
      actions={may && <Actions task={task} onGone={onGone} />}
    >
      <Stack gap="md" maw={900}>
        <Facts task={task} />
        <Panel title={m.tasks.checklist.title}>
          <Checklist taskId={task.id} may={may} />
        </Panel>
        <Panel title={m.tasks.comments.title}>
          <Comments taskId={task.id} />
        </Panel>
      </Stack>
    </Page>
  );
}

function Actions({ task, onGone }: { task: Task; onGone: () => void }) {
  const [dialog, setDialog] = useState<'edit' | 'complete'>();
  const reopen = useReopenTask(task);
  const remove = useDeleteTask(task, onGone);
  const ask = (): void =>
    confirm({
      title: texts.removeTitle,
      text: texts.removeText,
      action: texts.remove,
      danger: true,
      onConfirm: () => remove.mutate(),
    });
  const close = (): void => setDialog(undefined);
  return (
    <>
      {task.status === 'open' ? (
        <>
          <Button leftSection={<IconCheck size={16} aria-hidden />} onClick={() => setDialog('complete')}>
            {m.tasks.complete.action}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPencil size={16} aria-hidden />}
            onClick={() => setDialog('edit')}
          >
            {texts.edit}
          </Button>
        </>
      ) : (
        <Button
          variant="default"
          leftSection={<IconRotate size={16} aria-hidden />}
          loading={reopen.isPending}
          onClick={() => reopen.mutate()}
        >
          {texts.reopen}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<IconTrash size={16} aria-hidden />}
        loading={remove.isPending}
        onClick={ask}
      >
        {texts.remove}
      </Button>
      {dialog === 'edit' && <EditTaskDialog task={task} onClose={close} />}
      {dialog === 'complete' && <CompleteTaskDialog task={task} onClose={close} />}
    </>
  );
}

function Facts({ task }: { task: Task }) {
  const now = useNow(MINUTE);
  return (
    <Panel>
      <Group gap="xs" mb="sm">
        <TaskTypeIcon type={task.type} />
        <Text size="sm">{m.tasks.type[task.type]}</Text>
        <Badge variant="light" color={task.priority === 'high' ? 'red' : 'gray'} tt="none">
          {m.leads.priority[task.priority]}
        </Badge>
        {task.status === 'completed' && (
          <Badge variant="light" color="green" tt="none">
            {[m.tasks.done, task.outcome && outcomeText(task.outcome)].filter(Boolean).join(': ')}
          </Badge>
        )}
        {task.status === 'cancelled' && (
          <Badge variant="light" color="gray" tt="none">
            {texts.cancelled}
          </Badge>
        )}
      </Group>
      {task.description && (
        <Text size="sm" mb="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {task.description}
        </Text>
      )}
      <SimpleGrid component="dl" cols={{ base: 1, xs: 2, sm: 3 }} spacing="sm" m={0}>
        <Fact label={m.tasks.due}>
          {task.due_at === null ? (
            m.tasks.noDue
          ) : (
            <Text span inherit c={isOverdue(task, now) ? 'var(--mantine-color-error)' : undefined}>
              {formatInstant(task.due_at)} (<RelativeTime instant={task.due_at} />)
            </Text>
          )}
        </Fact>
        <Fact label={m.tasks.create.assignee}>
          <PersonName id={task.assignee_id} fallback={m.tasks.nobody} />
        </Fact>
        {task.lead_id !== null && (
          <Fact label={texts.lead}>
            <Anchor component={Link} href={leadHref(task.lead_id)} size="sm">
              {task.lead_name ?? leadName({ id: task.lead_id })}
            </Anchor>
          </Fact>
        )}
        {task.recurrence && <Fact label={m.tasks.repeats}>{repeatText(task.recurrence)}</Fact>}
        <Fact label={texts.madeBy}>
          <PersonName id={task.created_by} fallback={m.activities.system} />
        </Fact>
        {task.completed_at && (
          <Fact label={texts.completedBy}>
            <PersonName id={task.completed_by} /> · <RelativeTime instant={task.completed_at} />
          </Fact>
        )}
        {task.completion_notes && <Fact label={texts.notes}>{task.completion_notes}</Fact>}
      </SimpleGrid>
    </Panel>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div style={{ minWidth: 0 }}>
      <Text component="dt" size="xs" c="dimmed">
        {label}
      </Text>
      <Text component="dd" size="sm" m={0} style={{ overflowWrap: 'anywhere' }}>
        {children}
      </Text>
    </div>
  );
}
