import { Group, Progress, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconCircleFilled } from '@tabler/icons-react';
import Link from 'next/link';
import { TextLink } from '@/components/charts/text-link';
import { Panel } from '@/components/page/panel';
import { QueryView } from '@/components/states/query-view';
import { AGENT_STATES, STATE_COLOR } from '@/entities/agent/model/agent-state';
import { formatInteger } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { agentCountsQuery, type AgentCounts } from '../api/get-agent-counts';
import classes from './insights.module.css';

const texts = m.insights.agents;

export function AgentsPanel() {
  return (
    <Panel
      title={texts.title}
      actions={
        <TextLink href="/floor" size="sm" c="dimmed">
          {texts.toFloor}
        </TextLink>
      }
    >
      <QueryView query={useQuery(agentCountsQuery)} skeleton={<Skeleton height={120} />}>
        {(figures) => <States figures={figures} />}
      </QueryView>
    </Panel>
  );
}

function States({ figures: { counts, over_limit } }: { figures: AgentCounts }) {
  const total = AGENT_STATES.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  if (total === 0) {
    return (
      <Text size="sm" c="dimmed">
        <Text span fw={600} c="bright">
          {texts.emptyTitle}.
        </Text>{' '}
        {texts.empty}
      </Text>
    );
  }
  return (
    <>
      <Group justify="space-between" mb={6}>
        <Text size="sm" c="dimmed">
          {texts.summary(total)}
        </Text>
        {over_limit > 0 && (
          <TextLink href="/floor?state=on_break" size="sm" fw={600} c="bright">
            {texts.overLimit(over_limit)}
          </TextLink>
        )}
      </Group>
      <Progress.Root size={10} mb="sm" aria-hidden>
        {AGENT_STATES.map((state) => (
          <Progress.Section
            key={state}
            value={((counts[state] ?? 0) / total) * 100}
            color={STATE_COLOR[state]}
            withAria={false}
          />
        ))}
      </Progress.Root>
      <ul className={classes.states}>
        {AGENT_STATES.map((state) => (
          <li key={state}>
            <Link
              href={`/floor?state=${state}`}
              prefetch={false}
              className={classes.state}
              data-none={!counts[state] || undefined}
            >
              <IconCircleFilled size={10} color={`var(--mantine-color-${STATE_COLOR[state]}-filled)`} aria-hidden />
              <Text span size="sm">
                {m.agents.state[state]}
              </Text>
              <span className={classes.stateCount}>{formatInteger(counts[state] ?? 0)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
