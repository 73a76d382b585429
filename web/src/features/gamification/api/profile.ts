import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '@/lib/api/client';
import { pagesQuery } from '@/lib/query/pages';
import { gameKeys } from '../keys/game-keys';

export type GameProfile = Schemas['GameProfile'];
export type BadgeProgress = Schemas['BadgeProgress'];
export type NextStep = Schemas['NextStep'];
export type PointEntry = Schemas['PointEntry'];
export type Visibility = Schemas['Visibility'];

function getProfile(userId: number): Promise<GameProfile> {
  return body(api.GET('/api/v1/gamification/people/{user_id}', { params: { path: { user_id: userId } } }));
}

export function chooseVisibility(visibility: Visibility): Promise<GameProfile> {
  return body(api.PUT('/api/v1/gamification/me/visibility', { body: { visibility } }));
}

function listEntries(userId: number, cursor?: string): Promise<Schemas['PointEntryPage']> {
  return body(api.GET('/api/v1/gamification/ledger', { params: { query: { user_id: userId, limit: 50, cursor } } }));
}

export const myProfileQuery = queryOptions({
  queryKey: gameKeys.myProfile,
  queryFn: (): Promise<GameProfile> => body(api.GET('/api/v1/gamification/me')),
});

export function profileQuery(userId: number) {
  return queryOptions({ queryKey: gameKeys.profile(userId), queryFn: () => getProfile(userId) });
}

/** A person's entries, the latest first. They stand beside whichever profile they belong to, so that news refresh both. */
export function entriesQuery(userId: number, own: boolean) {
  return pagesQuery(own ? gameKeys.myEntries : gameKeys.entries(userId), (cursor) => listEntries(userId, cursor));
}
