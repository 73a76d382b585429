import { api, body, type Schemas } from '@/lib/api/client';

export type NextAction = Schemas['NextAction'];

export function getNextAction(leadId: number, signal: AbortSignal): Promise<NextAction> {
  return body(api.GET('/api/v1/leads/{id}/next-action', { params: { path: { id: leadId } }, signal }));
}
