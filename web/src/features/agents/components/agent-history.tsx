'use client';

import { Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import dynamic from 'next/dynamic';
import { QueryView } from '@/components/states/query-view';
import * as m from '@/lib/messages/messages';
import type { Range } from '../api/history';
import { useHistory } from '../hooks/use-history';
import type { Limits } from '../model/floor';
import { DayStrip } from './day-strip';
import { HistoryEvents } from './history-events';
import { TimesInState } from './times-in-state';

const CHART_HEIGHT = 220;
const WeekChart = dynamic(() => import('./week-chart').then((file) => file.WeekChart), {
  ssr: false,
  loading: () => <Skeleton height={CHART_HEIGHT} />,
});

const texts = m.agentsPages.agent;

type Props = { agentId: number; range: Range; limits: Limits };

/** How long in each state, as a picture and in figures, and what happened one after the other. */
export function AgentHistory({ agentId, range, limits }: Props) {
  const { query, intervals, sums } = useHistory(agentId, range);
  return (
    <QueryView query={query} skeleton={<Skeleton height={CHART_HEIGHT} />}>
      {() => (
        <Stack gap="md">
          <Title order={3}>{texts.timeInState}</Title>
          {range === 'today' ? (
            sums && <DayStrip intervals={intervals} from={sums.from} />
          ) : (
            <WeekChart agentId={agentId} height={CHART_HEIGHT} />
          )}
          {sums && <TimesInState seconds={sums.seconds_in_state} />}
          <Title order={3}>{texts.timeline}</Title>
          {intervals.length === 0 && (
            <Text size="sm" c="dimmed">
              {texts.nothingYet}
            </Text>
          )}
          <HistoryEvents intervals={intervals} limits={limits} withDay={range === 'week'} />
          {query.hasNextPage && (
            <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {texts.more}
            </Button>
          )}
        </Stack>
      )}
    </QueryView>
  );
}
