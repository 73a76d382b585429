import { api, body } from '@/lib/api/client';

export async function listTeamNames(): Promise<{ id: number; name: string }[]> {
  const { items } = await body(api.GET('/api/v1/teams', { params: { query: { limit: 500 } } }));
  return items.map(({ id, name }) => ({ id, name })).sort((one, other) => one.name.localeCompare(other.name));
}
