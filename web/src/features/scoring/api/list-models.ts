import { queryOptions } from '@tanstack/react-query';
import type { ModelVersion } from '@/entities/score/model/score';
import { api, body } from '@/lib/api/client';
import { scoringKeys } from '../keys/scoring-keys';

const MOST = 200;

/** The saved versions, newest first. */
async function listModels(signal: AbortSignal): Promise<ModelVersion[]> {
  const page = await body(api.GET('/api/v1/scoring/models', { params: { query: { limit: MOST } }, signal }));
  return page.items;
}

export const modelsQuery = queryOptions({
  queryKey: scoringKeys.versions,
  queryFn: ({ signal }) => listModels(signal),
});
