import { api, body, type Schemas } from '@/lib/api/client';

export type Award = Schemas['Award'];

export async function listAwards(userId: number): Promise<Award[]> {
  return (await body(api.GET('/api/v1/gamification/awards', { params: { query: { user_id: userId, limit: 50 } } })))
    .items;
}

export function giveAward(userId: number, points: number, reason: string): Promise<Award> {
  return body(api.POST('/api/v1/gamification/awards', { body: { user_id: userId, points, reason } }));
}

export function revokeAward(id: number, reason: string): Promise<Award> {
  return body(api.POST('/api/v1/gamification/awards/{id}/revoke', { params: { path: { id } }, body: { reason } }));
}
