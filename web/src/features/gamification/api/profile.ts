import { api, body, type Schemas } from '@/lib/api/client';

export type GameProfile = Schemas['GameProfile'];
export type BadgeProgress = Schemas['BadgeProgress'];
export type NextStep = Schemas['NextStep'];
export type PointEntry = Schemas['PointEntry'];
export type Visibility = Schemas['Visibility'];

export function getMyProfile(): Promise<GameProfile> {
  return body(api.GET('/api/v1/gamification/me'));
}

export function getProfile(userId: number): Promise<GameProfile> {
  return body(api.GET('/api/v1/gamification/people/{user_id}', { params: { path: { user_id: userId } } }));
}

export function chooseVisibility(visibility: Visibility): Promise<GameProfile> {
  return body(api.PUT('/api/v1/gamification/me/visibility', { body: { visibility } }));
}

export function listEntries(userId: number, cursor?: string): Promise<Schemas['PointEntryPage']> {
  return body(api.GET('/api/v1/gamification/ledger', { params: { query: { user_id: userId, limit: 50, cursor } } }));
}
