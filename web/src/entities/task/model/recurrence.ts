/** A rule as the editor has it; the server's subset of RFC 5545 says more, which is then kept as it is. */
export type Repeat = {
  frequency: Frequency;
  interval: number;
  /** Of a weekly rule: MO to SU; empty for the day it is due. */
  days: Day[];
  end: 'never' | 'until' | 'count';
  /** A day such as 2031-12-31. */
  until: string;
  count: number;
};

export const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Frequency = (typeof FREQUENCIES)[number];
export const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Day = (typeof DAYS)[number];

export const WEEKLY: Repeat = { frequency: 'WEEKLY', interval: 1, days: [], end: 'never', until: '', count: 10 };
const KNOWN = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'UNTIL', 'COUNT']);

export function writeRule(repeat: Repeat): string {
  const parts = [`FREQ=${repeat.frequency}`];
  if (repeat.interval > 1) parts.push(`INTERVAL=${repeat.interval}`);
  if (repeat.frequency === 'WEEKLY' && repeat.days.length > 0) {
    parts.push(`BYDAY=${DAYS.filter((day) => repeat.days.includes(day)).join(',')}`);
  }
  if (repeat.end === 'until' && repeat.until) parts.push(`UNTIL=${repeat.until.replaceAll('-', '')}`);
  if (repeat.end === 'count') parts.push(`COUNT=${repeat.count}`);
  return parts.join(';');
}

/** Null for a rule the editor cannot show. */
export function readRule(rule: string): Repeat | null {
  const parts = new Map(rule.split(';').map((part) => part.split('=', 2) as [string, string]));
  const frequency = FREQUENCIES.find((one) => one === parts.get('FREQ'));
  const days = parts.get('BYDAY')?.split(',') ?? [];
  const known = days.flatMap((day) => DAYS.find((one) => one === day) ?? []);
  const shown = [...parts.keys()].every((name) => KNOWN.has(name)) && known.length === days.length;
  if (!frequency || !shown || (days.length > 0 && frequency !== 'WEEKLY')) return null;
  const until = parts.get('UNTIL') ?? '';
  const count = parts.get('COUNT');
  return {
    frequency,
    interval: Number(parts.get('INTERVAL') ?? 1),
    days: known,
    end: until ? 'until' : count ? 'count' : 'never',
    until: until.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'),
    count: Number(count ?? WEEKLY.count),
  };
}
