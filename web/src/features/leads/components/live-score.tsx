import Link from 'next/link';
import { useState } from 'react';
import type { Lead } from '@/entities/lead/model/lead';
import { leadHref } from '@/entities/lead/model/lead-link';
import { formatInteger } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { ScoreBadge } from '@/entities/score/ui/score-badge';
import classes from './leads.module.css';

/** Scores are shown as whole numbers: what moves less has not moved for whoever looks. */
const looks = (score: number | undefined): string => (score === undefined ? '' : formatInteger(score));

/** A score that lights up for a moment when it changes before one's eyes, and leads to how it came about. */
export function LiveScore({ lead, size }: { lead: Pick<Lead, 'id' | 'score'>; size?: 'sm' | 'md' }) {
  const score = lead.score?.overall_score;
  const [shown, setShown] = useState(score);
  const [changes, setChanges] = useState(0);
  if (score !== shown) {
    setShown(score);
    if (looks(score) !== looks(shown)) setChanges(changes + 1);
  }
  return (
    <Link
      key={changes}
      href={leadHref(lead.id, 'score')}
      prefetch={false}
      draggable={false}
      title={m.leads.scoreWhy}
      className={changes > 0 ? classes.flash : classes.score}
    >
      <ScoreBadge score={score} category={lead.score?.score_category} size={size} />
    </Link>
  );
}
