/** @property from inclusive, @property to exclusive; left out, it is now */
export type TimeSpan = { from: string; to?: string };

/** The day of the viewer's calendar that lies so many days back. Days have 23 or 25 hours where clocks change. */
export function startOfDay(daysBack: number, now: number): Date {
  const day = new Date(now);
  day.setHours(0, 0, 0, 0);
  day.setDate(day.getDate() - daysBack);
  return day;
}

/** The days up to today, the earliest first. Today ends now. */
export function lastDays(count: number, now: number): TimeSpan[] {
  return Array.from({ length: count }, (_, index) => {
    const back = count - 1 - index;
    const from = startOfDay(back, now).toISOString();
    return back === 0 ? { from } : { from, to: startOfDay(back - 1, now).toISOString() };
  });
}
