'use client';

import { formatClock, formatExact } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { useNow } from '@/lib/time/use-now';
import { secondsSince } from '../model/server-clock';
import classes from './state.module.css';

type Props = { since: string; limitMinutes?: number };

/** How long a state lasts, by the second; for a break against what its reason allows. */
export function StateClock({ since, limitMinutes }: Props) {
  const seconds = secondsSince(since, useNow());
  const over = limitMinutes === undefined ? 0 : seconds - limitMinutes * 60;
  return (
    <span className={classes.clock} title={formatExact(since)}>
      {formatClock(seconds)}
      {limitMinutes !== undefined && over <= 0 && ` / ${m.agents.minutes(limitMinutes)}`}
      {over > 0 && <span className={classes.over}> · {m.agents.over(formatClock(over))}</span>}
    </span>
  );
}
