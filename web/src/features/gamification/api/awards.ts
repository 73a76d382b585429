import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '@/lib/api/client';
import { gameKeys } from '../keys/game-keys';

export type Award = Schemas['Award'];

async function listAwards(userId: number): Promise<Award[]> {
  return (await body(api.GET('/api/v1/gamification/awards', { params: { query: { user_id: userId, limit: 50 } } })))
    .items;
}

export function giveAward(userId: number, points: number, reason: string): Promise<Award> {
  return body(api.POST('/api/v1/gamification/awards', { body: { user_id: userId, points, reason } }));
}

export function revokeAward(id: number, reason: string): Promise<Award> {
  return body(api.POST('/api/v1/gamification/awards/{id}/revoke', { params: { path: { id } }, body: { reason } }));
}

export function awardsQuery(userId: number) {
  return queryOptions({ queryKey: gameKeys.awards(userId), queryFn: () => listAwards(userId) });
}
