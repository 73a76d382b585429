'use client';

import { ActionIcon, Anchor, Badge, Text, Tooltip } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled, IconListCheck, IconMessage, IconRepeat } from '@tabler/icons-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { RelativeTime } from '@/components/time/relative-time';
import { leadHref } from '@/entities/lead/model/lead-link';
import { leadName } from '@/entities/lead/model/lead-name';
import { PersonName } from '@/entities/person/ui/person-name';
import * as m from '@/lib/messages/messages';
import { isOverdue, taskHref, type Task } from '../model/task';
import { TaskTypeIcon } from './task-type-icon';
import classes from './tasks.module.css';

const texts = m.tasks;

type Props = {
  task: Task;
  now: number;
  /** Left out where the viewer may not complete it. */
  onComplete?: (task: Task) => void;
  /** What stands before the task, such as a box to select it. */
  start?: ReactNode;
  withAssignee?: boolean;
  withLead?: boolean;
};

export function TaskLine({ task, now, onComplete, start, withAssignee = false, withLead = true }: Props) {
  const open = task.status === 'open';
  return (
    <li className={classes.line}>
      <div className={classes.start}>
        {start}
        {open && onComplete ? (
          <Tooltip label={texts.complete.action} withinPortal>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={texts.complete.of(task.title)}
              onClick={() => onComplete(task)}
            >
              <IconCircle size={20} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Tooltip>
        ) : (
          !open && <IconCircleCheckFilled size={20} aria-hidden color="var(--mantine-color-green-7)" />
        )}
      </div>
      <div>
        <Anchor
          component={Link}
          href={taskHref(task.id)}
          prefetch={false}
          c="inherit"
          size="sm"
          className={classes.title}
        >
          {task.title}
        </Anchor>
        <Text size="xs" c="dimmed" component="div" className={classes.meta}>
          <TaskTypeIcon type={task.type} size={14} />
          <When task={task} now={now} />
          {withLead && task.lead_id !== null && (
            <Anchor component={Link} href={leadHref(task.lead_id)} prefetch={false} size="xs">
              {task.lead_name ?? leadName({ id: task.lead_id })}
            </Anchor>
          )}
          {withAssignee && <PersonName id={task.assignee_id} fallback={texts.nobody} />}
          <Extras task={task} />
        </Text>
      </div>
      {task.priority === 'high' && (
        <Badge size="sm" variant="light" color="red" tt="none">
          {m.leads.priority.high}
        </Badge>
      )}
    </li>
  );
}

function When({ task, now }: { task: Task; now: number }) {
  if (task.status === 'completed' && task.completed_at) {
    return (
      <span>
        {texts.done} <RelativeTime instant={task.completed_at} />
        {task.outcome && ` · ${outcomeText(task.outcome)}`}
      </span>
    );
  }
  if (task.due_at === null) return <span>{texts.noDue}</span>;
  return (
    <Text span inherit c={isOverdue(task, now) ? 'var(--mantine-color-error)' : undefined}>
      {isOverdue(task, now) ? texts.overdueSince : texts.due} <RelativeTime instant={task.due_at} />
    </Text>
  );
}

function Extras({ task }: { task: Task }) {
  return (
    <>
      {task.recurrence && <IconRepeat size={13} role="img" aria-label={texts.repeats} />}
      {task.checklist && (
        <span>
          <IconListCheck size={13} aria-hidden style={{ verticalAlign: -2 }} /> {task.checklist.done}/
          {task.checklist.total}
        </span>
      )}
      {task.comments > 0 && (
        <span aria-label={texts.comments.count(task.comments)}>
          <IconMessage size={13} aria-hidden style={{ verticalAlign: -2 }} /> {task.comments}
        </span>
      )}
    </>
  );
}

/** The words for an outcome; one of somebody's own stays as it is. */
export function outcomeText(outcome: string): string {
  return (m.activities.outcome as Record<string, string>)[outcome] ?? outcome;
}
