'use client';

import { stateColor } from '@/entities/agent/model/agent-state';
import { formatDuration } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { useNow } from '@/lib/time/use-now';
import type { Interval } from '../api/history';
import classes from './agent-details.module.css';

type Props = { intervals: Interval[]; from: string };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MARKS = 6;
const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });
const hour = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });

/** The day as one bar, from when the agent was first there until now; states in their colors. The figures stand below it. */
export function DayStrip({ intervals, from }: Props) {
  const now = useNow(MINUTE) + MINUTE;
  const dayStart = Date.parse(from);
  const worked = intervals.filter((one) => one.state !== 'offline');
  const first = Math.max(dayStart, Math.min(...worked.map((one) => Date.parse(one.started_at)), now - HOUR));
  const span = Math.max(now - first, MINUTE);
  const percent = (instant: number): number => ((Math.min(Math.max(instant, first), now) - first) / span) * 100;
  const step = Math.max(1, Math.ceil(span / HOUR / MARKS)) * HOUR;
  const marks = Array.from({ length: MARKS + 1 }, (_, index) => Math.ceil(first / HOUR) * HOUR + index * step).filter(
    (mark) => percent(mark) > 3 && percent(mark) < 97 && mark < now,
  );

  return (
    <div>
      <div className={classes.strip} aria-hidden>
        {intervals.map((one) => {
          const start = Date.parse(one.started_at);
          const end = one.ended_at ? Date.parse(one.ended_at) : now;
          if (end <= first) return null;
          const label = one.break_reason ?? m.agents.state[one.state];
          return (
            <span
              key={one.sequence}
              className={classes.segment}
              data-state={one.state}
              title={`${label} · ${time.format(start)} · ${formatDuration((end - start) / 1000)}`}
              style={{
                '--state': stateColor(one.state),
                left: `${percent(start)}%`,
                width: `${percent(end) - percent(start)}%`,
              }}
            />
          );
        })}
      </div>
      <div className={classes.hours} aria-hidden>
        {marks.map((mark) => (
          <span key={mark} className={classes.hour} style={{ left: `${percent(mark)}%` }}>
            {hour.format(mark)}
          </span>
        ))}
      </div>
    </div>
  );
}
