import { queryOptions } from '@tanstack/react-query';
import { leadKeys, type ListKind } from '@/entities/lead/keys/lead-keys';
import type { Lead } from '@/entities/lead/model/lead';
import type { LeadFilter } from '@/entities/lead/model/lead-filter';
import { api, body, type Schemas } from '@/lib/api/client';
import { pagesQuery } from '@/lib/query/pages';

export type LeadPage = Schemas['LeadPage'];
const PAGE_SIZE = 100;
/** So many can be asked for by id at once. */
export const MOST_IDS = 200;

function listLeads(filter: LeadFilter, cursor: string | undefined, signal: AbortSignal): Promise<LeadPage> {
  return body(api.GET('/api/v1/leads', { params: { query: { ...filter, limit: PAGE_SIZE, cursor } }, signal }));
}

/** The leads that match, as the table or a column of the board shows them. */
export function leadListQuery(kind: ListKind, filter: LeadFilter) {
  return pagesQuery(leadKeys.list(kind, filter), (cursor, signal) => listLeads(filter, cursor, signal));
}

const FOUND = 6;

async function searchLeads(text: string, signal: AbortSignal): Promise<Lead[]> {
  const page = await body(api.GET('/api/v1/leads', { params: { query: { q: text, limit: FOUND } }, signal }));
  return page.items;
}

/** The best leads whose name, e-mail, phone or company begins with the text. */
export function leadSearchQuery(text: string) {
  return queryOptions({
    queryKey: leadKeys.search(text),
    enabled: text.length > 1,
    queryFn: ({ signal }) => searchLeads(text, signal),
  });
}

/** These leads as they are now; those that are gone are left out. */
export async function listLeadsById(ids: number[]): Promise<Lead[]> {
  const query = { ids, limit: ids.length };
  const page = await body(
    api.GET('/api/v1/leads', { params: { query }, querySerializer: { array: { style: 'form', explode: false } } }),
  );
  return page.items;
}
