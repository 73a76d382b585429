import { formatInteger } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import type { ScoreCategory } from '../model/category';
import classes from './score-badge.module.css';

type Props = { score?: number | null; category?: ScoreCategory | null; size?: 'sm' | 'md' | 'lg' };

/** The overall score with the color and the word of its category. */
export function ScoreBadge({ score, category, size }: Props) {
  if (score == null || !category) {
    return (
      <span className={`${classes.badge} ${classes.unscored}`} data-size={size}>
        {m.score.unscored}
      </span>
    );
  }
  return (
    <span className={`${classes.badge} ${classes[category]}`} data-size={size}>
      <strong>{formatInteger(score)}</strong> {m.score.category[category]}
    </span>
  );
}
