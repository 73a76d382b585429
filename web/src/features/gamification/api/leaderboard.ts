import { api, body, type Schemas } from '@/lib/api/client';

export type Leaderboard = Schemas['LeaderboardResponse'];
export type BoardPlace = Schemas['BoardPlace'];
export type Period = Schemas['Period'];
export type BoardFilter = { period: Period; team?: number };

export function getLeaderboard({ period, team }: BoardFilter, cursor?: string): Promise<Leaderboard> {
  return body(
    api.GET('/api/v1/gamification/leaderboard', { params: { query: { period, team_id: team, limit: 50, cursor } } }),
  );
}
