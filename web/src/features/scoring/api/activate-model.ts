import type { ModelVersion } from '@/entities/score/model/score';
import { api, body } from '@/lib/api/client';

/** Makes a saved version the active one; the answer has the job that recalculates all open leads. */
export function activateModel({ version, note }: { version: number; note: string }): Promise<ModelVersion> {
  const params = { path: { version } };
  return body(api.POST('/api/v1/scoring/models/{version}/activate', { params, body: { note: note || null } }));
}
