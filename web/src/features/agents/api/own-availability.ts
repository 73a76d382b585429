import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '@/lib/api/client';
import { asProblem } from '@/lib/api/problem';
import { floorKeys } from '../keys/floor-keys';
import { noteServerTime } from '../model/server-clock';

export type Availability = Schemas['Availability'];
export type AgentState = Schemas['AgentState'];
export type AvailabilityRequest = Schemas['AvailabilityRequest'];

/** Null for a person who is no agent of the tenant. */
async function getOwnAvailability(): Promise<Availability | null> {
  try {
    return await body(api.GET('/api/v1/agents/me/availability'));
  } catch (error) {
    if (asProblem(error).status === 404) return null;
    throw error;
  }
}

export function setOwnAvailability(request: AvailabilityRequest): Promise<Availability> {
  return body(api.PUT('/api/v1/agents/me/availability', { body: request }));
}

/** Says that the agent is there; who is silent for 90 seconds is taken to be offline. Answers the state the server knows. */
export async function sendHeartbeat(): Promise<string | null> {
  const { response } = await api.POST('/api/v1/agents/me/heartbeat');
  return response.headers.get('X-Agent-Status');
}

export const ownAvailabilityQuery = queryOptions({
  queryKey: floorKeys.ownAvailability,
  queryFn: async () => {
    const own = await getOwnAvailability();
    if (own) noteServerTime(new Date(Date.parse(own.since) + own.seconds_in_state * 1000).toISOString());
    return own;
  },
});
