import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { listShifts } from '../api/shifts';
import { spanOf, weekFrom, type Day } from '../model/week';

/** The shifts of a week, and some of the days around it: which are of the week, their local times tell. */
export function useWeekShifts(agentId: number | null, monday: Day) {
  return useQuery({
    queryKey: ['agent', agentId, 'shifts', monday],
    queryFn: ({ signal }) => listShifts(agentId ?? 0, spanOf(weekFrom(monday)), signal),
    enabled: agentId !== null,
    placeholderData: (before, query) => (query?.queryKey[1] === agentId ? keepPreviousData(before) : undefined),
  });
}
