import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '@/lib/api/client';
import { leadKeys } from '../keys/lead-keys';

export type CallOutcome = Schemas['CallOutcome'];

/** A tenant has 50 at most. */
async function listCallOutcomes(): Promise<CallOutcome[]> {
  const page = await body(api.GET('/api/v1/call-outcomes', { params: { query: { limit: 100 } } }));
  return page.items;
}

/** In the order in which agents see them, inactive ones included. */
export const callOutcomesQuery = queryOptions({ queryKey: leadKeys.callOutcomes, queryFn: listCallOutcomes });
