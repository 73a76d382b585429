import { api, body, type Schemas } from '@/lib/api/client';
import { pagesQuery } from '@/lib/query/pages';
import { leadPageKeys } from '../keys/lead-page-keys';

export type ScoreHistoryPage = Schemas['ScoreHistoryEntryPage'];
export type ScoreHistoryEntry = Schemas['ScoreHistoryEntry'];

const PAGE_SIZE = 100;

function listScoreHistory(leadId: number, cursor: string | undefined, signal: AbortSignal): Promise<ScoreHistoryPage> {
  const params = { path: { id: leadId }, query: { limit: PAGE_SIZE, cursor } };
  return body(api.GET('/api/v1/leads/{id}/score/history', { params, signal }));
}

export function scoreHistoryQuery(leadId: number) {
  return pagesQuery(leadPageKeys.scoreHistory(leadId), (cursor, signal) => listScoreHistory(leadId, cursor, signal));
}
