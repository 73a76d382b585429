import type { Team } from '@/entities/agent/api/list-teams';
import { api, body } from '@/lib/api/client';

export function createTeam(name: string): Promise<Team> {
  return body(api.POST('/api/v1/teams', { body: { name } }));
}

export function renameTeam({ id, version }: Team, name: string): Promise<Team> {
  return body(
    api.PATCH('/api/v1/teams/{id}', {
      params: { path: { id }, header: { 'If-Match': `"${version}"` } },
      body: { name },
    }),
  );
}

export async function deleteTeam(id: number): Promise<void> {
  await api.DELETE('/api/v1/teams/{id}', { params: { path: { id } } });
}
