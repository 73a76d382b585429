import { useState } from 'react';
import type { Lead } from '@/entities/lead/model/lead';
import { ScoreBadge } from '@/entities/score/ui/score-badge';
import classes from './leads.module.css';

/** A score that lights up for a moment when it changes before one's eyes. */
export function LiveScore({ lead, size }: { lead: Pick<Lead, 'score'>; size?: 'sm' | 'md' }) {
  const score = lead.score?.overall_score;
  const [shown, setShown] = useState(score);
  const [changes, setChanges] = useState(0);
  if (score !== shown) {
    setShown(score);
    setChanges(changes + 1);
  }
  return (
    <span key={changes} className={changes > 0 ? classes.flash : classes.score}>
      <ScoreBadge score={score} category={lead.score?.score_category} size={size} />
    </span>
  );
}
