import type { Schemas } from '@/lib/api/client';
import type { TimeSpan } from './days';

type Shift = Schemas['Shift'];
type ShiftRequest = Schemas['ShiftRequest'];

/** A day of the calendar without a zone, such as 2026-03-29. */
export type Day = string;

const DAY = 86_400_000;
/** No zone is further from UTC than this. */
const FARTHEST_ZONE = 15 * 3_600_000;

const utc = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

export function addDays(day: Day, days: number): Day {
  return new Date(utc(day) + days * DAY).toISOString().slice(0, 10);
}

/** The Monday on or before a day. */
export function mondayOf(day: Day): Day {
  const weekday = (new Date(utc(day)).getUTCDay() + 6) % 7;
  return addDays(day, -weekday);
}

export function weekFrom(monday: Day): Day[] {
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
}

/** Which day it is now on the wall of a zone; on the viewer's where the zone is not known. */
export function todayIn(zone: string | null | undefined, now: number): Day {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone ?? undefined, dateStyle: 'short' }).format(now);
}

/** Covers the days in every zone; which shifts belong to them their local times tell. */
export function spanOf(days: Day[]): TimeSpan {
  return {
    from: new Date(utc(days[0] ?? '') - FARTHEST_ZONE).toISOString(),
    to: new Date(utc(days.at(-1) ?? '') + DAY + FARTHEST_ZONE).toISOString(),
  };
}

export function shiftsOn(day: Day, shifts: Shift[]): Shift[] {
  return shifts
    .filter((shift) => shift.local_start.startsWith(day))
    .sort((one, other) => one.local_start.localeCompare(other.local_start));
}

/** 09:30 of 2026-03-29T09:30. */
export const timeOf = (local: string): string => local.slice(11, 16);

/** How many seconds a shift is longer than its wall clock tells, since clocks are set back within it; below 0, forward. */
export function clockChange(shift: Pick<Shift, 'local_start' | 'local_end' | 'starts_at' | 'ends_at'>): number {
  const real = Date.parse(shift.ends_at) - Date.parse(shift.starts_at);
  const told = Date.parse(`${shift.local_end}:00Z`) - Date.parse(`${shift.local_start}:00Z`);
  return (real - told) / 1000;
}

/** The same on the wall clock, so many days later: a shift at nine stays at nine when clocks change in between. */
export function moved(shift: Shift, days: number): ShiftRequest {
  const move = (local: string): string => `${addDays(local.slice(0, 10), days)}T${timeOf(local)}`;
  return {
    local_start: move(shift.local_start),
    local_end: move(shift.local_end),
    breaks: shift.breaks.map((one) => ({
      paid: one.paid,
      local_start: move(one.local_start),
      local_end: move(one.local_end),
    })),
  };
}

export type BreakPlan = { start: string; end: string; paid: boolean };
export type ShiftPlan = { start: string; end: string; breaks: BreakPlan[] };

const MINUTES_OF_DAY = 1_440;
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Minutes of the wall clock from one time to the next time it shows the other. */
function minutesUntil(start: string, time: string): number {
  return (minutesOf(time) - minutesOf(start) + MINUTES_OF_DAY) % MINUTES_OF_DAY;
}

export const endsNextDay = ({ start, end }: Pick<ShiftPlan, 'start' | 'end'>): boolean => end < start;

/** Whether the break lies within the shift, which may go over midnight. */
export function isWithin({ start, end }: Pick<ShiftPlan, 'start' | 'end'>, planned: BreakPlan): boolean {
  const from = minutesUntil(start, planned.start);
  const to = minutesUntil(start, planned.end);
  return from < to && to <= minutesUntil(start, end);
}

/** The shift on a day. What comes earlier on the clock than its beginning is on the next day. */
export function requestFor(day: Day, { start, end, breaks }: ShiftPlan): ShiftRequest {
  const at = (time: string): string => `${time < start ? addDays(day, 1) : day}T${time}`;
  return {
    local_start: at(start),
    local_end: at(end),
    breaks: breaks.map((one) => ({ paid: one.paid, local_start: at(one.start), local_end: at(one.end) })),
  };
}
