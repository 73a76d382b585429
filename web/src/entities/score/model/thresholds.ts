import type { Schemas } from '@/lib/api/client';
import { formatNumber } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import type { ScoreCategory } from './category';

/** The least score of each category but the last. */
export type Thresholds = Schemas['Thresholds'];

export function categoryOf(score: number, { hot, warm, cold }: Thresholds): ScoreCategory {
  if (score >= hot) return 'hot';
  if (score >= warm) return 'warm';
  return score >= cold ? 'cold' : 'nurture';
}

/** The scores of a category in words, such as "60 to 80". */
export function rangeOf(category: ScoreCategory, { hot, warm, cold }: Thresholds): string {
  switch (category) {
    case 'hot':
      return m.scoring.tiles.from(formatNumber(hot));
    case 'warm':
      return m.scoring.tiles.between(formatNumber(warm), formatNumber(hot));
    case 'cold':
      return m.scoring.tiles.between(formatNumber(cold), formatNumber(warm));
    case 'nurture':
      return m.scoring.tiles.below(formatNumber(cold));
  }
}
