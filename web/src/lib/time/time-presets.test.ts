import { describe, expect, it } from 'vitest';
import { presetsAhead, presetTime } from './time-presets';

const at = (text: string): number => new Date(text).getTime();
const local = (preset: Parameters<typeof presetTime>[0], now: string): string | undefined => {
  const time = presetTime(preset, at(now));
  return time && presetsAhead(at(now)).find((one) => one.preset === preset)?.value;
};

describe('a preset', () => {
  it.each([
    ['in_an_hour', '2026-12-01T10:20', '2026-12-01T11:20'],
    ['this_afternoon', '2026-12-01T13:59', '2026-12-01T15:00'],
    ['tomorrow', '2026-12-01T23:59', '2026-12-02T09:00'],
    ['next_monday', '2026-12-01T10:00', '2026-12-07T09:00'],
    ['next_monday', '2026-12-07T08:00', '2026-12-14T09:00'],
    ['next_monday', '2026-12-06T08:00', '2026-12-07T09:00'],
    ['last_day_of_month', '2026-12-01T10:00', '2026-12-31T09:00'],
    ['last_day_of_month', '2026-12-31T08:00', '2027-01-31T09:00'],
    ['last_day_of_month', '2028-02-28T08:00', '2028-02-29T09:00'],
  ] as const)('%s of %s is %s', (preset, now, then) => {
    expect(local(preset, now)).toBe(then);
  });

  it('of the afternoon is not offered once it is late', () => {
    expect(presetTime('this_afternoon', at('2026-12-01T14:00'))).toBeUndefined();
    expect(presetsAhead(at('2026-12-01T14:00'))).toHaveLength(4);
  });
});
