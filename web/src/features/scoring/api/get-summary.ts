import { api, body, type Schemas } from '@/lib/api/client';

export type ScoringSummary = Schemas['ScoringSummary'];

export function getSummary(signal: AbortSignal): Promise<ScoringSummary> {
  return body(api.GET('/api/v1/scoring/summary', { signal }));
}
