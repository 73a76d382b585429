/** A day of the server, such as 2026-03-02, as a date of the browser's own calendar: it is the same day wherever one looks. */
export function localDay(day: string): string {
  return `${day}T12:00:00`;
}
