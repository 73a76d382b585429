import { queryOptions, skipToken } from '@tanstack/react-query';
import type { ScoringModel } from '@/entities/score/model/score';
import { api, body, type Schemas } from '@/lib/api/client';
import { scoringKeys } from '../keys/scoring-keys';

export type ModelPreview = Schemas['ModelPreview'];
export type PreviewMover = ModelPreview['movers'][number];

/** What a draft would change. Without `all`, a large tenant's leads are sampled. */
function previewModel(model: ScoringModel, all: boolean, signal: AbortSignal): Promise<ModelPreview> {
  return body(api.POST('/api/v1/scoring/models/preview', { body: { model, all }, signal }));
}

const DRAFT = 'draft';

/** What a draft would change, whatever it is called. */
export function draftPreviewQuery(draft: ScoringModel | undefined) {
  const model = draft && { ...draft, name: DRAFT };
  return queryOptions({
    queryKey: scoringKeys.preview('sample', model && JSON.stringify(model)),
    queryFn: model ? ({ signal }) => previewModel(model, false, signal) : skipToken,
  });
}

/** What activating a version would change, over all open leads. */
export function activationPreviewQuery(model: ScoringModel) {
  return queryOptions({
    queryKey: scoringKeys.preview('all', JSON.stringify(model)),
    queryFn: ({ signal }) => previewModel(model, true, signal),
    staleTime: 0,
  });
}
