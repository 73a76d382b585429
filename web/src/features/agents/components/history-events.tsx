import { Text } from '@mantine/core';
import { formatClock, formatDuration, formatExact, formatShortDay } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import type { Interval } from '../api/history';
import type { Limits } from '../model/floor';
import { StateBadge } from './state-badge';
import classes from './agent-details.module.css';
import states from './state.module.css';

type Props = { intervals: Interval[]; limits: Limits; withDay?: boolean };

const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });

/** What an agent did, newest first; breaks longer than allowed are marked. */
export function HistoryEvents({ intervals, limits, withDay }: Props) {
  return (
    <ol className={classes.events}>
      {intervals.map((one) => {
        const limit = one.break_reason ? limits.get(one.break_reason) : undefined;
        const over = limit === undefined ? 0 : one.seconds - limit * 60;
        const why = m.agentsPages.agent.why[one.reason];
        return (
          <li key={one.sequence} className={classes.event}>
            <time dateTime={one.started_at} title={formatExact(one.started_at)}>
              {withDay && `${formatShortDay(one.started_at)} `}
              {time.format(new Date(one.started_at))}
            </time>
            <span>
              <StateBadge state={one.state} reason={one.break_reason} />
              {why && (
                <Text span size="xs" c="dimmed" ml={8}>
                  {why}
                </Text>
              )}
            </span>
            <span>
              {one.ended_at === null ? m.agentsPages.agent.now : formatDuration(one.seconds)}
              {over > 0 && <span className={states.over}> · {m.agents.over(formatClock(over))}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
