/** Numbers, dates and durations as people of the browser's locale and zone write them. */
const locale = typeof navigator === 'undefined' ? 'en' : navigator.language;

const integers = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const decimals = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
const hundredths = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
const shares = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
const compacts = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
const shortDays = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
const minutes = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
const exact = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long' });
const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

export const formatInteger = (value: number): string => integers.format(value);
export const formatNumber = (value: number): string => decimals.format(value);
export const formatCompact = (value: number): string => compacts.format(value);
/** With up to two decimals, for figures that are to be added up. */
export const formatDecimals = (value: number): string => hundredths.format(value);
/** @param share 0 to 1 */
export const formatShare = (share: number | null | undefined): string => (share == null ? '–' : shares.format(share));
export const formatDay = (instant: string): string => days.format(new Date(instant));
export const formatShortDay = (instant: string): string => shortDays.format(new Date(instant));
export const formatInstant = (instant: string): string => minutes.format(new Date(instant));
/** With weekday, seconds and zone. */
export const formatExact = (instant: string): string => exact.format(new Date(instant));

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** "3 hours ago", "in 2 days", "now". */
export function formatRelative(instant: string, now: number = Date.now()): string {
  const seconds = (new Date(instant).getTime() - now) / 1000;
  const unit = UNITS.find(([, length]) => Math.abs(seconds) >= length);
  return unit ? relative.format(Math.round(seconds / unit[1]), unit[0]) : relative.format(0, 'second');
}

/** "1:05:09" or "5:09": a clock that runs. */
export function formatClock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const pad = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const rest = `${pad(Math.floor((whole % 3600) / 60))}:${pad(whole % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest.replace(/^0(?=\d:)/, '');
}

/** "2 h 5 min", "40 min", "12 s". */
export function formatDuration(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const whole = Math.round(seconds / 60);
  const hours = Math.floor(whole / 60);
  return hours > 0 ? `${hours} h ${whole % 60} min` : `${whole} min`;
}

export function personName(person: { first_name?: string | null; last_name?: string | null }): string {
  return [person.first_name, person.last_name].filter(Boolean).join(' ');
}
