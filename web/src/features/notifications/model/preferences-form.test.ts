import { describe, expect, it } from 'vitest';
import type { NotificationPreferences } from '../api/notification-preferences';
import { endsNextDay, quietProblems, valuesOf, wantedOf } from './preferences-form';

const SAVED: NotificationPreferences = {
  types: [{ type: 'mention', in_app: true, email: 'digest' }],
  quiet_hours: { from: '22:00', to: '06:30', days: ['friday', 'monday'] },
  digest_hour: 9,
  time_zone: null,
  effective_time_zone: 'Europe/Berlin',
};

describe('notification settings', () => {
  it('go to the form and back', () => {
    const wanted = wantedOf(valuesOf(SAVED));
    expect(wanted).toEqual({
      types: SAVED.types,
      quiet_hours: { from: '22:00', to: '06:30', days: ['monday', 'friday'] },
      digest_hour: 9,
      time_zone: null,
    });
    expect(wantedOf({ ...valuesOf(SAVED), quiet: false }).quiet_hours).toBeNull();
  });

  it('ask for two times and a day, where hours are to be quiet', () => {
    const values = valuesOf(SAVED);
    expect(quietProblems(values)).toEqual({});
    expect(Object.keys(quietProblems({ ...values, from: '', to: '', days: [] }))).toEqual(['from', 'to', 'days']);
    expect(Object.keys(quietProblems({ ...values, to: '22:00' }))).toEqual(['to']);
    expect(quietProblems({ ...values, from: '', to: '', days: [], quiet: false })).toEqual({});
  });

  it('end on the next day when they end before they begin', () => {
    expect(endsNextDay({ from: '22:00', to: '06:30' })).toBe(true);
    expect(endsNextDay({ from: '12:00', to: '13:00' })).toBe(false);
  });
});
