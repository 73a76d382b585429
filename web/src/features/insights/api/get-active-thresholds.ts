import { api, body, type Schemas } from '@/lib/api/client';

/** Where the categories begin under the active scoring model. */
export async function getActiveThresholds(signal: AbortSignal): Promise<Schemas['Thresholds']> {
  const active = await body(api.GET('/api/v1/scoring/model', { signal }));
  return active.model.thresholds;
}
