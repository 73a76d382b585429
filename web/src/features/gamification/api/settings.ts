import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '@/lib/api/client';
import { gameKeys } from '../keys/game-keys';

export type GameSettings = Schemas['GameSettings'];
export type GameSettingsVersion = Schemas['GameSettingsVersion'];
export type Badge = Schemas['Badge'];
export type BadgeFields = Schemas['BadgeFields'];
export type Metric = Schemas['Metric'];

export function putSettings(version: number, settings: GameSettings): Promise<GameSettingsVersion> {
  return body(
    api.PUT('/api/v1/gamification/settings', {
      params: { header: { 'If-Match': `"${version}"` } },
      body: settings,
    }),
  );
}

async function listBadges(): Promise<Badge[]> {
  return (await body(api.GET('/api/v1/gamification/badges', { params: { query: { limit: 500 } } }))).items;
}

export function createBadge(fields: BadgeFields): Promise<Badge> {
  return body(api.POST('/api/v1/gamification/badges', { body: fields }));
}

export function changeBadge({ id, version }: Badge, fields: BadgeFields): Promise<Badge> {
  return body(
    api.PATCH('/api/v1/gamification/badges/{id}', {
      params: { path: { id }, header: { 'If-Match': `"${version}"` } },
      body: fields,
    }),
  );
}

export async function removeBadge(id: number): Promise<void> {
  await api.DELETE('/api/v1/gamification/badges/{id}', { params: { path: { id } } });
}

export const gameSettingsQuery = queryOptions({
  queryKey: gameKeys.settings,
  queryFn: (): Promise<GameSettingsVersion> => body(api.GET('/api/v1/gamification/settings')),
});

export const badgesQuery = queryOptions({ queryKey: gameKeys.badges, queryFn: listBadges });
