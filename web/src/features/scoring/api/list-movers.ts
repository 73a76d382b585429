import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '@/lib/api/client';
import { scoringKeys } from '../keys/scoring-keys';
import type { Direction } from '../model/movers';

export type LeadInShort = Schemas['Contact'];
export type ScoreMover = Schemas['ScoreMover'];
const MOST = 10;

/** The leads whose score moved most, each with its largest single move. */
async function listMovers(days: number, direction: Direction, signal: AbortSignal): Promise<ScoreMover[]> {
  const query = { days, direction, limit: MOST };
  const page = await body(api.GET('/api/v1/scoring/movers', { params: { query }, signal }));
  return page.items;
}

export function moversQuery(days: number, direction: Direction) {
  return queryOptions({
    queryKey: scoringKeys.movers(days, direction),
    queryFn: ({ signal }) => listMovers(days, direction, signal),
  });
}
