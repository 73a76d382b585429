import { formatNumber } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';

/** "from 60", "below 80", "60 to 80"; undefined where all scores are meant. */
export function scoreText(from: number | null, to: number | null): string | undefined {
  const texts = m.leads.filters;
  if (from !== null && to !== null) return texts.between(formatNumber(from), formatNumber(to));
  if (from !== null) return texts.fromScore(formatNumber(from));
  return to === null ? undefined : texts.belowScore(formatNumber(to));
}
