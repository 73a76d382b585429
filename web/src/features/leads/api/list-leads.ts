import { api, body, type Schemas } from '@/lib/api/client';
import type { LeadFilter } from '../model/lead-filter';

export type LeadPage = Schemas['LeadPage'];
const PAGE_SIZE = 100;

export function listLeads(filter: LeadFilter, cursor: string | undefined, signal: AbortSignal): Promise<LeadPage> {
  return body(api.GET('/api/v1/leads', { params: { query: { ...filter, limit: PAGE_SIZE, cursor } }, signal }));
}
