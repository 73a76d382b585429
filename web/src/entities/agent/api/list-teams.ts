import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '@/lib/api/client';
import { agentKeys } from '../keys/agent-keys';

export type Team = Schemas['Team'];

const MOST = 500;

async function listTeams(): Promise<Team[]> {
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

/** All teams of the tenant, by name. */
export const teamsQuery = queryOptions({ queryKey: agentKeys.teams, queryFn: listTeams });
