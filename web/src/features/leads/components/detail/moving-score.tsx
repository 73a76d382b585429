'use client';

import { Text, VisuallyHidden } from '@mantine/core';
import { IconArrowDownRight, IconArrowUpRight } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Lead } from '@/entities/lead/model/lead';
import { ScoreExplained } from '@/entities/score/ui/score-explained';
import { formatDecimals, formatInteger } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import classes from './detail.module.css';

/** How long the move stays to be seen. */
const SHOWN = 12_000;

/** The score, and for a while from where to where it moved when it does. */
export function MovingScore({ lead }: { lead: Lead }) {
  const score = lead.score?.overall_score;
  const [last, setLast] = useState(score);
  const [move, setMove] = useState<{ from: number; to: number }>();
  if (score !== last) {
    setLast(score);
    setMove(score !== undefined && last !== undefined ? { from: last, to: score } : undefined);
  }
  useEffect(() => {
    if (!move) return undefined;
    const timer = setTimeout(() => setMove(undefined), SHOWN);
    return () => clearTimeout(timer);
  }, [move]);

  const rose = move !== undefined && move.to > move.from;
  const Arrow = rose ? IconArrowUpRight : IconArrowDownRight;
  return (
    <>
      <span key={String(move?.to)} className={move && classes.pulse}>
        <ScoreExplained leadId={lead.id} score={score} category={lead.score?.score_category} size="lg" />
      </span>
      {move && (
        <Text
          key={`${move.from}-${move.to}`}
          span
          size="sm"
          fw={600}
          c={rose ? 'pine' : 'dimmed'}
          className={classes.moved}
          aria-hidden
        >
          <Arrow size={14} aria-hidden /> {formatInteger(move.from)} → {formatInteger(move.to)} ({rose && '+'}
          {formatDecimals(move.to - move.from)})
        </Text>
      )}
      <VisuallyHidden role="status">
        {move && m.scoring.explain.moved(formatDecimals(move.from), formatDecimals(move.to))}
      </VisuallyHidden>
    </>
  );
}
