import { describe, expect, it } from 'vitest';
import type { Lead } from '../api/list-assigned-leads';
import { dueTasks, nextLeads } from './tasks';

const noon = new Date(2026, 2, 10, 12, 0);
const at = (day: number, hour: number): string => new Date(2026, 2, day, hour).toISOString();
const lead = (id: number, due: string | null, status: Lead['status'] = 'contacted'): Lead =>
  ({ id, next_follow_up_at: due, status }) as Lead;

describe('dueTasks', () => {
  it('takes what is overdue or due before the day ends, the longest overdue first', () => {
    const leads = [lead(1, at(10, 23)), lead(2, at(11, 0)), lead(3, at(8, 9)), lead(4, null), lead(5, at(10, 11))];
    expect(dueTasks(leads, noon).map((task) => [task.lead.id, task.overdue])).toEqual([
      [3, true],
      [5, true],
      [1, false],
    ]);
  });

  it('leaves closed leads out', () => {
    expect(dueTasks([lead(1, at(9, 9), 'converted'), lead(2, at(9, 9), 'lost')], noon)).toEqual([]);
  });
});

describe('nextLeads', () => {
  it('keeps the order and leaves closed leads out', () => {
    const leads = [lead(1, null, 'converted'), lead(2, null), lead(3, null), lead(4, null)];
    expect(nextLeads(leads, 2).map(({ id }) => id)).toEqual([2, 3]);
  });
});
