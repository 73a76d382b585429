import type { Category } from '@/components/score/category';
import { api, body, type Schemas } from '@/lib/api/client';

export type Direction = 'up' | 'down';
export type LeadInShort = Pick<
  Schemas['Lead'],
  'id' | 'first_name' | 'last_name' | 'company' | 'email' | 'phone' | 'source' | 'status' | 'priority'
>;
export type ScoreMover = {
  lead: LeadInShort;
  score_before: number;
  score_after: number;
  change: number;
  category_before: Category;
  category_after: Category;
  at: string;
};
const MOST = 10;

/** The leads whose score moved most, each with its largest single move. */
export async function listMovers(days: number, direction: Direction, signal: AbortSignal): Promise<ScoreMover[]> {
  const query = { days, direction, limit: MOST };
  const page = await body<{ items: ScoreMover[] }>(
    api.GET('/api/v1/scoring/movers' as never, { params: { query }, signal } as never),
  );
  return page.items;
}
