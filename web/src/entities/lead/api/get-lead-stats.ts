import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '@/lib/api/client';
import { leadKeys } from '../keys/lead-keys';

export type LeadStats = Schemas['LeadStats'];

/** How many leads there are, by status, priority and score category. */
export const leadStatsQuery = queryOptions({
  queryKey: leadKeys.stats,
  queryFn: ({ signal }): Promise<LeadStats> => body(api.GET('/api/v1/leads/stats', { signal })),
});
