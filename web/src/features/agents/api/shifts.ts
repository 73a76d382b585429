import { queryOptions, skipToken } from '@tanstack/react-query';
import { api, body, type Schemas } from '@/lib/api/client';
import { floorKeys } from '../keys/floor-keys';
import { startOfDay, type TimeSpan } from '../model/days';
import { spanOf, weekFrom, type Day } from '../model/week';

export type Shift = Schemas['Shift'];
export type ShiftRequest = Schemas['ShiftRequest'];

const MOST = 500;

export async function listShifts(id: number, span: TimeSpan, signal: AbortSignal): Promise<Shift[]> {
  const page = await body(
    api.GET('/api/v1/agents/{id}/shifts', {
      params: { path: { id }, query: { from: span.from, to: span.to, limit: MOST } },
      signal,
    }),
  );
  return page.items;
}

export function planShift(id: number, shift: ShiftRequest): Promise<Shift> {
  return body(api.POST('/api/v1/agents/{id}/shifts', { params: { path: { id } }, body: shift }));
}

export async function removeShift(shift: Pick<Shift, 'id' | 'agent_id'>): Promise<void> {
  await api.DELETE('/api/v1/agents/{id}/shifts/{shift_id}', {
    params: { path: { id: shift.agent_id, shift_id: shift.id } },
  });
}

/** The shifts of a week, and some of the days around it: which are of the week, their local times tell. */
export function weekShiftsQuery(agentId: number | null, monday: Day) {
  return queryOptions({
    queryKey: floorKeys.week(agentId, monday),
    queryFn: agentId === null ? skipToken : ({ signal }) => listShifts(agentId, spanOf(weekFrom(monday)), signal),
  });
}

/** Until so many days from today, as `startOfDay` counts them back. */
const NEXT_WEEK = -7;

export function nextShiftsQuery(agentId: number) {
  return queryOptions({
    queryKey: floorKeys.nextShifts(agentId),
    queryFn: ({ signal }) => {
      const now = Date.now();
      const span = { from: startOfDay(0, now).toISOString(), to: startOfDay(NEXT_WEEK, now).toISOString() };
      return listShifts(agentId, span, signal);
    },
  });
}
