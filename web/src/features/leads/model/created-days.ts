/** The first instant of a day of the viewer's calendar, as the server wants it; and back, for the field that chooses the day. */
export const startOfDay = (day: string): string => new Date(`${day}T00:00:00`).toISOString();
/** created_to is the first instant that is not wanted: the start of the day after the one that is chosen. */
export function endOfDay(day: string): string {
  const end = new Date(`${day}T00:00:00`);
  end.setDate(end.getDate() + 1);
  return end.toISOString();
}
export const dayOfStart = (instant: string | null | undefined): string => (instant ? localDay(new Date(instant)) : '');
export const dayOfEnd = (instant: string | null | undefined): string =>
  instant ? localDay(new Date(new Date(instant).getTime() - 1)) : '';

function localDay(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
