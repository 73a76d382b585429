import type { Lead } from '@/entities/lead/model/lead';
import type { LeadFilter } from '@/entities/lead/model/lead-filter';
import { api, body, type Schemas } from '@/lib/api/client';

export type LeadPage = Schemas['LeadPage'];
const PAGE_SIZE = 100;
/** So many can be asked for by id at once. */
export const MOST_IDS = 200;

export function listLeads(filter: LeadFilter, cursor: string | undefined, signal: AbortSignal): Promise<LeadPage> {
  return body(api.GET('/api/v1/leads', { params: { query: { ...filter, limit: PAGE_SIZE, cursor } }, signal }));
}

/** These leads as they are now; those that are gone are left out. */
export async function listLeadsById(ids: number[]): Promise<Lead[]> {
  const query = { ids, limit: ids.length };
  const page = await body(
    api.GET('/api/v1/leads', { params: { query }, querySerializer: { array: { style: 'form', explode: false } } }),
  );
  return page.items;
}
