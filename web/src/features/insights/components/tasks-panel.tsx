import { ActionIcon, Badge, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconChecks, IconPhone } from '@tabler/icons-react';
import { TextLink } from '@/components/charts/text-link';
import { Panel } from '@/components/page/panel';
import { ScoreBadge } from '@/components/score/score-badge';
import { QueryView } from '@/components/states/query-view';
import { StateMessage } from '@/components/states/state-message';
import { RelativeTime } from '@/components/time/relative-time';
import * as m from '@/lib/messages/messages';
import { useSignedIn } from '@/lib/session/use-session';
import type { AssignedLeads } from '../api/list-assigned-leads';
import { useOwnLeads } from '../hooks/use-dashboard';
import { leadHref, leadName, leadsHref } from '../model/lead-link';
import { dueTasks, type Task } from '../model/tasks';
import classes from './insights.module.css';

const texts = m.insights.tasks;
const SHOWN = 7;

/** The follow-ups of the person who is signed in that are overdue or due today. */
export function TasksPanel() {
  const userId = useSignedIn().user.id ?? 0;
  const own = useOwnLeads();
  return (
    <Panel
      title={texts.title}
      actions={
        <TextLink href={leadsHref({ assigned_agent_id: userId })} size="sm" c="dimmed">
          {texts.toLeads}
        </TextLink>
      }
    >
      <QueryView query={own} skeleton={<Skeleton height={220} />}>
        {(assigned) => <Tasks assigned={assigned} userId={userId} now={own.dataUpdatedAt} />}
      </QueryView>
    </Panel>
  );
}

function Tasks({ assigned, userId, now }: { assigned: AssignedLeads; userId: number; now: number }) {
  const tasks = dueTasks(assigned.leads, new Date(now));
  const overdue = tasks.filter((task) => task.overdue).length;
  if (tasks.length === 0) {
    return (
      <StateMessage icon={<IconChecks />} title={texts.none} color="green">
        {texts.noneText}
      </StateMessage>
    );
  }
  return (
    <Stack gap="xs">
      <Group gap="xs">
        {overdue > 0 && (
          <Badge color="red" variant="light" tt="none">
            {texts.overdue(overdue)}
          </Badge>
        )}
        <Badge color="gray" variant="light" tt="none">
          {texts.today(tasks.length - overdue)}
        </Badge>
      </Group>
      <ul className={classes.tasks}>
        {tasks.slice(0, SHOWN).map((task) => (
          <TaskRow key={task.lead.id} task={task} />
        ))}
      </ul>
      {tasks.length > SHOWN && (
        <TextLink href={leadsHref({ assigned_agent_id: userId })} size="sm">
          {texts.more(tasks.length - SHOWN)}
        </TextLink>
      )}
      {assigned.more && (
        <Text size="xs" c="dimmed">
          {texts.cut}
        </Text>
      )}
    </Stack>
  );
}

function TaskRow({ task: { lead, dueAt, overdue } }: { task: Task }) {
  return (
    <li className={classes.task}>
      <div style={{ minWidth: 0 }}>
        <TextLink href={leadHref(lead.id)} size="sm" fw={600} display="block" truncate>
          {leadName(lead)}
        </TextLink>
        <Text size="xs" c={overdue ? 'var(--mantine-color-error)' : 'dimmed'}>
          {texts.due} <RelativeTime instant={dueAt} />
        </Text>
      </div>
      <ScoreBadge score={lead.score?.overall_score} category={lead.score?.score_category} size="sm" />
      {lead.phone ? <CallButton name={leadName(lead)} phone={lead.phone} /> : <span />}
    </li>
  );
}

export function CallButton({ name, phone }: { name: string; phone: string }) {
  return (
    <ActionIcon
      component="a"
      href={`tel:${phone}`}
      variant="default"
      size="lg"
      aria-label={texts.call(name, phone)}
      title={phone}
    >
      <IconPhone size={16} aria-hidden />
    </ActionIcon>
  );
}
