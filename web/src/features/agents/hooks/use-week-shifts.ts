import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { weekShiftsQuery } from '../api/shifts';
import type { Day } from '../model/week';

/** The week before stays while another one of the same agent is fetched. */
export function useWeekShifts(agentId: number | null, monday: Day) {
  return useQuery({
    ...weekShiftsQuery(agentId, monday),
    placeholderData: (before, query) => (query?.queryKey[1] === agentId ? keepPreviousData(before) : undefined),
  });
}
