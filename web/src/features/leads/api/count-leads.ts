import type { LeadNarrowing } from '@/entities/lead/model/lead-filter';
import { api, body, type Schemas } from '@/lib/api/client';

export type LeadCount = Schemas['LeadCount'];
export type LeadStats = Schemas['LeadStats'];

/** Up to 10,000 exactly; beyond that it only says that there are more. */
export function countLeads(filter: LeadNarrowing, signal: AbortSignal): Promise<LeadCount> {
  return body(api.GET('/api/v1/leads/count', { params: { query: filter }, signal }));
}

export function getLeadStats(signal: AbortSignal): Promise<LeadStats> {
  return body(api.GET('/api/v1/leads/stats', { signal }));
}
