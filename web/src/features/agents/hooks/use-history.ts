import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { getAdherence, getHistory } from '../api/history';
import { lastDays, startOfDay, type TimeSpan } from '../model/days';

const DAYS = 7;
const PAGE_SIZE = 100;

export type Range = 'today' | 'week';

function spanOf(range: Range): TimeSpan {
  return { from: startOfDay(range === 'today' ? 0 : DAYS - 1, Date.now()).toISOString() };
}

/** What an agent did, newest first; the sums are of the whole time. */
export function useHistory(agentId: number, range: Range) {
  const query = useInfiniteQuery({
    queryKey: ['agent', agentId, 'history', range],
    queryFn: ({ pageParam, signal }) =>
      getHistory(agentId, spanOf(range), { limit: PAGE_SIZE, cursor: pageParam, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
  const intervals = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  return { query, intervals, sums: query.data?.pages[0] };
}

/** Time in state of each of the last seven days of the viewer's calendar. */
export function useDailyTimes(agentId: number) {
  return useQuery({
    queryKey: ['agent', agentId, 'history', 'days'],
    queryFn: ({ signal }) =>
      Promise.all(
        lastDays(DAYS, Date.now()).map(async (span) => {
          const day = await getHistory(agentId, span, { limit: 1, signal });
          return { from: span.from, seconds: day.seconds_in_state };
        }),
      ),
  });
}

export function useAdherence(agentId: number, range: Range) {
  return useQuery({
    queryKey: ['agent', agentId, 'adherence', range],
    queryFn: ({ signal }) => getAdherence(agentId, spanOf(range), signal),
  });
}
