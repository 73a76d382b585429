import { api, body, type Schemas } from '@/lib/api/client';

export type Team = Schemas['Team'];

const MOST = 500;

export async function listTeams(): Promise<Team[]> {
  const teams: Team[] = [];
  let cursor: string | undefined;
  do {
    const page: Schemas['TeamPage'] = await body(
      api.GET('/api/v1/teams', { params: { query: { limit: MOST, cursor } } }),
    );
    teams.push(...page.items);
    cursor = page.next_cursor ?? undefined;
  } while (cursor);
  return teams.sort((one, other) => one.name.localeCompare(other.name));
}

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
