import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { leadKeys } from '@/entities/lead/keys/lead-keys';
import type { LeadNarrowing } from '@/entities/lead/model/lead-filter';
import { api, body, type Schemas } from '@/lib/api/client';

export type LeadCount = Schemas['LeadCount'];

/** Up to 10,000 exactly; beyond that it only says that there are more. */
function countLeads(filter: LeadNarrowing, signal: AbortSignal): Promise<LeadCount> {
  return body(api.GET('/api/v1/leads/count', { params: { query: filter }, signal }));
}

export function leadCountQuery(filter: LeadNarrowing) {
  return queryOptions({
    queryKey: leadKeys.count(filter),
    queryFn: ({ signal }) => countLeads(filter, signal),
    placeholderData: keepPreviousData,
  });
}
