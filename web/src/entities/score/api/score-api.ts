import { api, body, type Schemas } from '@/lib/api/client';

export type Score = Schemas['Score'];
export type ScoringModel = Schemas['ScoringModel'];

export function getScore(leadId: number, signal?: AbortSignal): Promise<Score> {
  return body(api.GET('/api/v1/leads/{id}/score', { params: { path: { id: leadId } }, signal }));
}

export function calculateScore(leadId: number): Promise<Score> {
  return body(api.POST('/api/v1/leads/{id}/score/calculate', { params: { path: { id: leadId } } }));
}

export function getModelVersion(version: number, signal?: AbortSignal): Promise<Schemas['Model']> {
  return body(api.GET('/api/v1/scoring/models/{version}', { params: { path: { version } }, signal }));
}
