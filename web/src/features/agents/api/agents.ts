import { queryOptions, skipToken } from '@tanstack/react-query';
import { api, body, type Schemas } from '@/lib/api/client';
import { pagesQuery } from '@/lib/query/pages';
import { floorKeys } from '../keys/floor-keys';
import type { AgentFilter } from '../model/agent-filter';
import type { Availability, AvailabilityRequest } from './own-availability';

export type Agent = Schemas['Agent'];
export type AgentPage = Schemas['AgentPage'];
export type AgentFields = Schemas['AgentFields'];
export type AgentPatch = Schemas['AgentPatch'];

const PAGE_SIZE = 100;

function listAgents(filter: AgentFilter, cursor: string | undefined, signal: AbortSignal): Promise<AgentPage> {
  return body(api.GET('/api/v1/agents', { params: { query: { ...filter, limit: PAGE_SIZE, cursor } }, signal }));
}

function getAgent(id: number, signal: AbortSignal): Promise<Agent> {
  return body(api.GET('/api/v1/agents/{id}', { params: { path: { id } }, signal }));
}

export function createAgent(fields: AgentFields): Promise<Agent> {
  return body(api.POST('/api/v1/agents', { body: fields }));
}

/** Refused when somebody else has changed the agent since it was read. */
export function updateAgent(agent: Pick<Agent, 'id' | 'version'>, patch: AgentPatch): Promise<Agent> {
  return body(
    api.PATCH('/api/v1/agents/{id}', {
      params: { path: { id: agent.id }, header: { 'If-Match': `"${agent.version}"` } },
      body: patch,
    }),
  );
}

export async function removeAgent(id: number): Promise<void> {
  await api.DELETE('/api/v1/agents/{id}', { params: { path: { id } } });
}

export function setAgentAvailability(id: number, request: AvailabilityRequest): Promise<Availability> {
  return body(api.PUT('/api/v1/agents/{id}/availability', { params: { path: { id } }, body: request }));
}

export function agentListQuery(filter: AgentFilter) {
  return pagesQuery(floorKeys.list(filter), (cursor, signal) => listAgents(filter, cursor, signal));
}

export function agentQuery(id: number | null) {
  return queryOptions({
    queryKey: floorKeys.profile(id),
    queryFn: id === null ? skipToken : ({ signal }) => getAgent(id, signal),
  });
}
