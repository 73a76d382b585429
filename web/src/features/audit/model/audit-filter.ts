import type { operations } from '@/lib/api/schema';

/** What the trail can be narrowed by, as the server names it. */
export type AuditFilter = Omit<NonNullable<operations['listAuditLogs']['parameters']['query']>, 'limit' | 'cursor'>;

/** As in the address: days of the viewer's calendar instead of instants. */
export type AuditValues = {
  user_id: number | null;
  entity_type: string | null;
  entity_id: string | null;
  action: string | null;
  status: 'success' | 'failure' | null;
  from: string | null;
  to: string | null;
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Midnight at the beginning of a day of the viewer's calendar, or of the day after it; undefined for what is no day. */
function midnight(day: string | null, daysLater: number): string | undefined {
  if (!day || !DAY.test(day)) return undefined;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const instant = new Date(year, month - 1, date + daysLater);
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
}

/** The day that is said last belongs to it. An id alone says nothing: ids of different things are the same numbers. */
export function toAuditFilter(values: AuditValues): AuditFilter {
  const filter: AuditFilter = {
    user_id: values.user_id ?? undefined,
    entity_type: values.entity_type ?? undefined,
    entity_id: (values.entity_type && values.entity_id) || undefined,
    action: values.action ?? undefined,
    status: values.status ?? undefined,
    from: midnight(values.from, 0),
    to: midnight(values.to, 1),
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as AuditFilter;
}

export function csvPath(filter: AuditFilter): string {
  const query = new URLSearchParams(Object.entries(filter).map(([name, value]) => [name, String(value)]));
  return `/api/v1/audit-logs/export.csv?${query}`;
}
