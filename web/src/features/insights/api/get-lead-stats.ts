import { api, body, type Schemas } from '@/lib/api/client';

export type LeadStats = Schemas['LeadStats'];

export function getLeadStats(signal: AbortSignal): Promise<LeadStats> {
  return body(api.GET('/api/v1/leads/stats', { signal }));
}
