/** The instant at which a day such as 2026-03-01 begins in a time zone. */
export function startOfDay(date: string, timeZone: string): string {
  const inUtc = new Date(`${date}T00:00:00Z`).getTime();
  // The zone's offset is asked for at the instant found with it, since it may change on that very day.
  const guess = inUtc - offsetAt(inUtc, timeZone);
  return new Date(inUtc - offsetAt(guess, timeZone)).toISOString();
}

function offsetAt(instant: number, timeZone: string): number {
  const name = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(instant)
    .find((part) => part.type === 'timeZoneName')?.value;
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name ?? '') ?? [];
  if (!sign) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
