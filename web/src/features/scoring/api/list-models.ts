import type { ModelVersion } from '@/entities/score/model/score';
import { api, body } from '@/lib/api/client';

const MOST = 200;

/** The saved versions, newest first. */
export async function listModels(signal: AbortSignal): Promise<ModelVersion[]> {
  const page = await body(api.GET('/api/v1/scoring/models', { params: { query: { limit: MOST } }, signal }));
  return page.items;
}
