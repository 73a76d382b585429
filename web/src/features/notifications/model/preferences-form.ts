import * as m from '@/lib/messages/messages';
import type { NotificationPreferences, WantedPreferences } from '../api/notification-preferences';

export type TypePreference = NotificationPreferences['types'][number];
export type Weekday = NonNullable<NotificationPreferences['quiet_hours']>['days'][number];

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
/** As the select has it; the server takes null. */
export const TENANTS_ZONE = '';

export type PreferenceValues = {
  types: TypePreference[];
  quiet: boolean;
  from: string;
  to: string;
  days: Weekday[];
  digestHour: string;
  timeZone: string;
};

export function valuesOf(saved: NotificationPreferences): PreferenceValues {
  const quiet = saved.quiet_hours;
  return {
    types: saved.types,
    quiet: quiet !== null && quiet !== undefined,
    from: quiet?.from ?? '20:00',
    to: quiet?.to ?? '07:00',
    days: quiet?.days ?? [...WEEKDAYS],
    digestHour: String(saved.digest_hour),
    timeZone: saved.time_zone ?? TENANTS_ZONE,
  };
}

export function wantedOf(values: PreferenceValues): WantedPreferences {
  const { types, quiet, from, to, days, digestHour, timeZone } = values;
  return {
    types,
    quiet_hours: quiet ? { from, to, days: WEEKDAYS.filter((day) => days.includes(day)) } : null,
    digest_hour: Number(digestHour),
    time_zone: timeZone === TENANTS_ZONE ? null : timeZone,
  };
}

/** What is wrong with the quiet hours, by field; hours that are not wanted are never wrong. */
export function quietProblems(values: PreferenceValues): Partial<Record<'from' | 'to' | 'days', string>> {
  if (!values.quiet) return {};
  const texts = m.notifications.preferences.quiet;
  const problems: ReturnType<typeof quietProblems> = {};
  if (!values.from) problems.from = texts.noTime;
  if (!values.to) problems.to = texts.noTime;
  else if (values.to === values.from) problems.to = texts.same;
  if (values.days.length === 0) problems.days = texts.noDay;
  return problems;
}

/** Whether the quiet hours end on the day after they begin. */
export function endsNextDay({ from, to }: Pick<PreferenceValues, 'from' | 'to'>): boolean {
  return from !== '' && to !== '' && to < from;
}
