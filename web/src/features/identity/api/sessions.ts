import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '@/lib/api/client';
import { sessionKeys } from '@/lib/session/session-keys';

export type OwnSession = Schemas['Session'];

async function listSessions(): Promise<OwnSession[]> {
  return (await body(api.GET('/api/v1/auth/sessions', { params: { query: { limit: 100 } } }))).items;
}

export async function endSession(id: number): Promise<void> {
  await api.DELETE('/api/v1/auth/sessions/{id}', { params: { path: { id } } });
}

export async function endOtherSessions(): Promise<void> {
  await api.DELETE('/api/v1/auth/sessions');
}

export const sessionsQuery = queryOptions({ queryKey: sessionKeys.sessions, queryFn: listSessions });
