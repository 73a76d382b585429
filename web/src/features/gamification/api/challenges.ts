import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '@/lib/api/client';
import { gameKeys } from '../keys/game-keys';

export type Challenge = Schemas['Challenge'];
export type ChallengeFields = Schemas['ChallengeFields'];
export type Standing = Schemas['ChallengeStanding'];

async function listChallenges(): Promise<Challenge[]> {
  return (await body(api.GET('/api/v1/gamification/challenges', { params: { query: { limit: 100 } } }))).items;
}

async function listStandings(id: number): Promise<Standing[]> {
  return (await body(api.GET('/api/v1/gamification/challenges/{id}/standings', { params: { path: { id } } }))).items;
}

export function createChallenge(fields: ChallengeFields): Promise<Challenge> {
  return body(api.POST('/api/v1/gamification/challenges', { body: fields }));
}

export function changeChallenge({ id, version }: Challenge, fields: ChallengeFields): Promise<Challenge> {
  return body(
    api.PATCH('/api/v1/gamification/challenges/{id}', {
      params: { path: { id }, header: { 'If-Match': `"${version}"` } },
      body: fields,
    }),
  );
}

export async function removeChallenge(id: number): Promise<void> {
  await api.DELETE('/api/v1/gamification/challenges/{id}', { params: { path: { id } } });
}

export const challengesQuery = queryOptions({ queryKey: gameKeys.challengeList, queryFn: listChallenges });

export function standingsQuery(id: number) {
  return queryOptions({ queryKey: gameKeys.standings(id), queryFn: () => listStandings(id) });
}
