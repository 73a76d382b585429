import { api, body, type Schemas } from '@/lib/api/client';
import { pagesQuery } from '@/lib/query/pages';
import { leadPageKeys } from '../keys/lead-page-keys';

export type LeadChange = Schemas['LeadChange'];
export type LeadChangePage = Schemas['LeadChangePage'];

const PAGE_SIZE = 25;

function listLeadChanges(leadId: number, cursor: string | undefined, signal: AbortSignal): Promise<LeadChangePage> {
  const params = { path: { id: leadId }, query: { limit: PAGE_SIZE, cursor } };
  return body(api.GET('/api/v1/leads/{id}/changes', { params, signal }));
}

export function leadChangesQuery(leadId: number) {
  return pagesQuery(leadPageKeys.changes(leadId), (cursor, signal) => listLeadChanges(leadId, cursor, signal));
}
