import { describe, expect, it } from 'vitest';
import { lastDays } from './days';

describe('lastDays', () => {
  const now = new Date(2026, 10, 22, 15, 30).getTime();

  it('ends today with now, and each day where the next begins', () => {
    const days = lastDays(7, now);
    expect(days).toHaveLength(7);
    expect(days[6]).toEqual({ from: new Date(2026, 10, 22).toISOString() });
    days.slice(0, -1).forEach((day, index) => expect(day.to).toBe(days[index + 1]?.from));
  });

  it('begins at midnight of the calendar over a change of clocks', () => {
    const days = lastDays(3, new Date(2026, 2, 30, 9).getTime());
    expect(days[0]?.from).toBe(new Date(2026, 2, 28).toISOString());
    expect(days[1]?.from).toBe(new Date(2026, 2, 29).toISOString());
  });
});
