import { api, body, type Schemas } from '@/lib/api/client';

export type Direction = 'up' | 'down';
export type LeadInShort = Schemas['Contact'];
export type ScoreMover = Schemas['ScoreMover'];
const MOST = 10;

/** The leads whose score moved most, each with its largest single move. */
export async function listMovers(days: number, direction: Direction, signal: AbortSignal): Promise<ScoreMover[]> {
  const query = { days, direction, limit: MOST };
  const page = await body(api.GET('/api/v1/scoring/movers', { params: { query }, signal }));
  return page.items;
}
