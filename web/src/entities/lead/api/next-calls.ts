import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '@/lib/api/client';
import { leadKeys } from '../keys/lead-keys';

export type NextCall = Schemas['NextCall'];

const SHOWN = 6;

async function listNextCalls(signal?: AbortSignal): Promise<NextCall[]> {
  const answer = await body(api.GET('/api/v1/leads/next-calls', { params: { query: { limit: SHOWN } }, signal }));
  return answer.items;
}

/** The leads the signed-in agent is to call now, in order. */
export const nextCallsQuery = queryOptions({
  queryKey: leadKeys.nextCalls,
  queryFn: ({ signal }) => listNextCalls(signal),
});
