import { api, body, type Schemas } from '@/lib/api/client';

/** A saved version of the scoring model. */
export type ModelVersion = Schemas['Model'];
/** The document of a scoring model. */
export type ScoringModel = Schemas['ScoringModel'];

export function getActiveModel(signal: AbortSignal): Promise<ModelVersion> {
  return body(api.GET('/api/v1/scoring/model', { signal }));
}
