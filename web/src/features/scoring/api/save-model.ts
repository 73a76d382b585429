import type { ModelVersion, ScoringModel } from '@/entities/score/model/score';
import { api, body } from '@/lib/api/client';

/** Saves a new version; it does nothing until it is activated. */
export function saveModel(model: ScoringModel): Promise<ModelVersion> {
  return body(api.POST('/api/v1/scoring/models', { body: model }));
}
