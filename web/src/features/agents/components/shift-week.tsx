'use client';

import { ActionIcon, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { formatDuration } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import type { Shift } from '../api/shifts';
import { dayLabel, dayLabelLong } from '../model/day-label';
import { shiftsOn, weekFrom, type Day } from '../model/week';
import { ShiftBlock } from './shift-block';
import classes from './teams.module.css';

type Props = {
  agentId: number;
  monday: Day;
  today: Day;
  shifts: Shift[];
  zone: string | null | undefined;
  onPlan: (day: Day) => void;
};

const texts = m.agentsPages.shifts;

/** Seven days with their shifts. */
export function ShiftWeek({ agentId, monday, today, shifts, zone, onPlan }: Props) {
  const days = weekFrom(monday);
  const total = days.flatMap((day) => shiftsOn(day, shifts)).reduce((sum, shift) => sum + shift.planned_seconds, 0);
  return (
    <>
      <Text size="sm" c="dimmed">
        {[zone && texts.zone(zone), texts.total(formatDuration(total))].filter(Boolean).join(' ')}
      </Text>
      <ol className={classes.week}>
        {days.map((day) => {
          const own = shiftsOn(day, shifts);
          return (
            <li key={day} className={classes.day} data-today={day === today || undefined}>
              <div className={classes.dayHead}>
                <span title={dayLabelLong(day)}>{dayLabel(day)}</span>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={texts.addOn(dayLabel(day))}
                  onClick={() => onPlan(day)}
                >
                  <IconPlus size={16} aria-hidden />
                </ActionIcon>
              </div>
              {own.length === 0 && (
                <Text size="sm" c="dimmed">
                  {texts.free}
                </Text>
              )}
              {own.map((shift) => (
                <ShiftBlock key={shift.id} agentId={agentId} shift={shift} />
              ))}
            </li>
          );
        })}
      </ol>
    </>
  );
}
