import type { Day } from './week';

const short = new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
const long = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeZone: 'UTC' });

/** A day of the calendar is the same in every zone. */
const at = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** "Mon, Mar 30" */
export const dayLabel = (day: Day): string => short.format(at(day));
/** "Monday, March 30, 2026" */
export const dayLabelLong = (day: Day): string => long.format(at(day));
