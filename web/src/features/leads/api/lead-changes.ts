import { api, body, type Schemas } from '@/lib/api/client';

export type LeadChange = Schemas['LeadChange'];
export type LeadChangePage = Schemas['LeadChangePage'];

const PAGE_SIZE = 25;

export function listLeadChanges(
  leadId: number,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<LeadChangePage> {
  const params = { path: { id: leadId }, query: { limit: PAGE_SIZE, cursor } };
  return body(api.GET('/api/v1/leads/{id}/changes', { params, signal }));
}
