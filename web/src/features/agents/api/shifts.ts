import { api, body, type Schemas } from '@/lib/api/client';
import type { TimeSpan } from '../model/days';

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
