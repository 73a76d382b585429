'use client';

import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { QueryView } from '@/components/states/query-view';
import { formatDuration } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { nextShiftsQuery, type Shift } from '../api/shifts';
import { dayLabel } from '../model/day-label';
import { timeOf } from '../model/week';
import classes from './own.module.css';

/** The shifts of the next seven days, on the wall clock they were planned for. */
export function OwnShifts({ agentId }: { agentId: number }) {
  const query = useQuery(nextShiftsQuery(agentId));
  return (
    <QueryView query={query} skeleton={<Skeleton height={120} />}>
      {(shifts) =>
        shifts.length === 0 ? (
          <Text size="sm" c="dimmed">
            {m.agentsPages.mine.noShifts}
          </Text>
        ) : (
          <ul className={classes.breaks} style={{ gap: 0 }}>
            {shifts.map((shift) => (
              <li key={shift.id} className={classes.shift}>
                <span>
                  <strong>{dayLabel(shift.local_start.slice(0, 10))}</strong>{' '}
                  {m.agentsPages.agent.until(timeOf(shift.local_start), timeOf(shift.local_end))}
                </span>
                <Text span size="sm" c="dimmed">
                  {[formatDuration(shift.planned_seconds), ...shift.breaks.map(breakText)].join(' · ')}
                </Text>
              </li>
            ))}
          </ul>
        )
      }
    </QueryView>
  );
}

function breakText(planned: Shift['breaks'][number]): string {
  const paid = planned.paid ? m.agentsPages.mine.paid : m.agentsPages.mine.unpaid;
  return m.agentsPages.shifts.breakLine(timeOf(planned.local_start), timeOf(planned.local_end), paid);
}
