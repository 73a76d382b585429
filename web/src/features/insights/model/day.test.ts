import { describe, expect, it } from 'vitest';
import { startOfDay } from './day';

describe('startOfDay', () => {
  it.each([
    ['2026-01-15', 'UTC', '2026-01-15T00:00:00.000Z'],
    ['2026-01-15', 'Europe/Berlin', '2026-01-14T23:00:00.000Z'],
    ['2026-07-15', 'America/New_York', '2026-07-15T04:00:00.000Z'],
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
    ['2026-10-25', 'Europe/Berlin', '2026-10-24T22:00:00.000Z'],
    ['2026-05-05', 'Asia/Kolkata', '2026-05-04T18:30:00.000Z'],
  ])('%s in %s', (date, zone, instant) => {
    expect(startOfDay(date, zone)).toBe(instant);
  });
});
