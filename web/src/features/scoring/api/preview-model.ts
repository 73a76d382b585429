import type { ScoringModel } from '@/entities/score/model/score';
import { api, body, type Schemas } from '@/lib/api/client';

export type ModelPreview = Schemas['ModelPreview'];
export type PreviewMover = ModelPreview['movers'][number];

/** What a draft would change. Without `all`, a large tenant's leads are sampled. */
export function previewModel(model: ScoringModel, all: boolean, signal: AbortSignal): Promise<ModelPreview> {
  return body(api.POST('/api/v1/scoring/models/preview', { body: { model, all }, signal }));
}
