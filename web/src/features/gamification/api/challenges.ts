import { api, body, type Schemas } from '@/lib/api/client';

export type Challenge = Schemas['Challenge'];
export type ChallengeFields = Schemas['ChallengeFields'];
export type Standing = Schemas['ChallengeStanding'];

export async function listChallenges(): Promise<Challenge[]> {
  return (await body(api.GET('/api/v1/gamification/challenges', { params: { query: { limit: 100 } } }))).items;
}

export async function listStandings(id: number): Promise<Standing[]> {
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
