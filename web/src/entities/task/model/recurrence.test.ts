import { describe, expect, it } from 'vitest';
import { readRule, WEEKLY, writeRule } from './recurrence';

describe('a rule', () => {
  it.each([
    'FREQ=DAILY',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH',
    'FREQ=MONTHLY;UNTIL=20311231',
    'FREQ=YEARLY;INTERVAL=3;COUNT=5',
  ])('comes back as it was: %s', (rule) => {
    const read = readRule(rule);
    expect(read && writeRule(read)).toBe(rule);
  });

  it.each(['FREQ=MONTHLY;BYDAY=-1FR', 'FREQ=YEARLY;BYMONTH=2', 'FREQ=MONTHLY;BYDAY=MO', 'nonsense'])(
    'that the editor cannot show is left alone: %s',
    (rule) => expect(readRule(rule)).toBeNull(),
  );

  it('leaves out the days of what is not weekly', () => {
    expect(writeRule({ ...WEEKLY, frequency: 'DAILY', days: ['MO'] })).toBe('FREQ=DAILY');
  });

  it('has its days in the order of the week', () => {
    expect(writeRule({ ...WEEKLY, days: ['FR', 'MO'] })).toBe('FREQ=WEEKLY;BYDAY=MO,FR');
  });
});
