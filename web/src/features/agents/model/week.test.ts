import { describe, expect, it } from 'vitest';
import type { Shift } from '../api/shifts';
import {
  addDays,
  clockChange,
  isWithin,
  mondayOf,
  moved,
  requestFor,
  shiftsOn,
  spanOf,
  todayIn,
  weekFrom,
} from './week';

function shift(changes: Partial<Shift>): Shift {
  return {
    id: 1,
    agent_id: 1,
    local_start: '2026-03-28T22:00',
    local_end: '2026-03-29T06:00',
    time_zone: 'Europe/Berlin',
    starts_at: '2026-03-28T21:00:00Z',
    ends_at: '2026-03-29T04:00:00Z',
    breaks: [],
    planned_seconds: 25_200,
    paid_seconds: 25_200,
    created_by: null,
    created_at: '2026-03-01T00:00:00Z',
    ...changes,
  };
}

describe('weeks', () => {
  it('begin on Monday, also over a change of clocks and a change of years', () => {
    expect(mondayOf('2026-03-29')).toBe('2026-03-23');
    expect(weekFrom('2025-12-29')[6]).toBe('2026-01-04');
    expect(addDays('2026-03-29', 1)).toBe('2026-03-30');
  });

  it('know what day it is elsewhere', () => {
    expect(todayIn('Asia/Tokyo', Date.parse('2026-11-22T20:00:00Z'))).toBe('2026-11-23');
  });

  it('are asked for wide enough for every zone, and told apart by the wall clock', () => {
    const span = spanOf(weekFrom('2026-03-23'));
    expect(span.from < '2026-03-22T10:00:00Z' && (span.to ?? '') > '2026-03-30T12:00:00Z').toBe(true);
    expect(shiftsOn('2026-03-28', [shift({}), shift({ local_start: '2026-03-30T09:00' })])).toHaveLength(1);
  });
});

describe('shifts', () => {
  it('tell when clocks change within them', () => {
    expect(clockChange(shift({}))).toBe(-3600);
    expect(clockChange(shift({ ends_at: '2026-03-29T05:00:00Z' }))).toBe(0);
  });

  it('stay at the same time of the wall clock in another week', () => {
    const breaks = [{ local_start: '2026-03-29T01:00', local_end: '2026-03-29T01:30', paid: true }];
    expect(moved(shift({ breaks }), 7)).toEqual({
      local_start: '2026-04-04T22:00',
      local_end: '2026-04-05T06:00',
      breaks: [{ local_start: '2026-04-05T01:00', local_end: '2026-04-05T01:30', paid: true }],
    });
  });

  it('go over midnight together with their breaks', () => {
    const plan = { start: '22:00', end: '06:00', breaks: [{ start: '23:45', end: '00:15', paid: false }] };
    expect(requestFor('2026-12-31', plan)).toEqual({
      local_start: '2026-12-31T22:00',
      local_end: '2027-01-01T06:00',
      breaks: [{ local_start: '2026-12-31T23:45', local_end: '2027-01-01T00:15', paid: false }],
    });
  });

  it('hold their breaks within them', () => {
    const night = { start: '22:00', end: '06:00' };
    expect(isWithin(night, { start: '01:00', end: '01:30', paid: true })).toBe(true);
    expect(isWithin(night, { start: '05:45', end: '06:15', paid: true })).toBe(false);
    expect(isWithin(night, { start: '02:00', end: '01:30', paid: true })).toBe(false);
    expect(isWithin({ start: '09:00', end: '17:00' }, { start: '08:30', end: '09:15', paid: true })).toBe(false);
  });
});
