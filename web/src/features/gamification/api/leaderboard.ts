import { api, body, type Schemas } from '@/lib/api/client';
import { pagesQuery } from '@/lib/query/pages';
import { gameKeys } from '../keys/game-keys';
import type { BoardFilter } from '../model/game-filters';

export type Leaderboard = Schemas['LeaderboardResponse'];
export type BoardPlace = Schemas['BoardPlace'];

function getLeaderboard({ period, team }: BoardFilter, cursor?: string): Promise<Leaderboard> {
  return body(
    api.GET('/api/v1/gamification/leaderboard', { params: { query: { period, team_id: team, limit: 50, cursor } } }),
  );
}

export function leaderboardQuery(filter: BoardFilter) {
  return pagesQuery(gameKeys.leaderboard(filter), (cursor) => getLeaderboard(filter, cursor));
}
