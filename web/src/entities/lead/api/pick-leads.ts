import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body } from '@/lib/api/client';
import { leadKeys } from '../keys/lead-keys';
import type { Lead } from '../model/lead';

const MOST = 8;

async function pickLeads(text: string, signal: AbortSignal): Promise<Lead[]> {
  const query = { q: text || undefined, limit: MOST, sort: '-score' as const };
  const page = await body(api.GET('/api/v1/leads', { params: { query }, signal }));
  return page.items;
}

/** A few leads that match; without a text, those with the best score. */
export function pickLeadsQuery(text: string) {
  return queryOptions({
    queryKey: leadKeys.pick(text),
    queryFn: ({ signal }) => pickLeads(text, signal),
    placeholderData: keepPreviousData,
  });
}
