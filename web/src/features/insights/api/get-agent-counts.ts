import { queryOptions } from '@tanstack/react-query';
import { agentKeys } from '@/entities/agent/keys/agent-keys';
import { api, body, type Schemas } from '@/lib/api/client';

export type AgentState = Schemas['AgentState'];
/** @property over_limit agents who are longer on a break than it lasts */
export type AgentCounts = { counts: Partial<Record<AgentState, number>>; over_limit: number };

/** How many agents are in each state; the wallboard carries the counts, so one of its rows is enough. */
async function getAgentCounts(signal: AbortSignal): Promise<AgentCounts> {
  const { counts, over_limit } = await body(
    api.GET('/api/v1/agents/availability', { params: { query: { limit: 1 } }, signal }),
  );
  return { counts, over_limit };
}

export const agentCountsQuery = queryOptions({
  queryKey: agentKeys.counts,
  queryFn: ({ signal }) => getAgentCounts(signal),
});
