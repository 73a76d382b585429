import { api, body, type Schemas } from '@/lib/api/client';

export type ScoreHistoryPage = Schemas['ScoreHistoryEntryPage'];
export type ScoreHistoryEntry = Schemas['ScoreHistoryEntry'];

const PAGE_SIZE = 100;

export function listScoreHistory(
  leadId: number,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<ScoreHistoryPage> {
  const params = { path: { id: leadId }, query: { limit: PAGE_SIZE, cursor } };
  return body(api.GET('/api/v1/leads/{id}/score/history', { params, signal }));
}
