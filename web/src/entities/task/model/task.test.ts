import { describe, expect, it } from 'vitest';
import { groupOf, quickDue, type Task } from './task';

const at = (day: number, hour: number): number => new Date(2031, 0, day, hour).getTime();
const task = (due: number | null): Task =>
  ({ status: 'open', due_at: due === null ? null : new Date(due).toISOString() }) as Task;

describe('groupOf', () => {
  it('goes by the viewer’s own day', () => {
    const now = at(6, 12);
    expect(groupOf(task(at(6, 11)), now)).toBe('overdue');
    expect(groupOf(task(at(6, 23)), now)).toBe('today');
    expect(groupOf(task(at(7, 0)), now)).toBe('upcoming');
    expect(groupOf(task(null), now)).toBe('upcoming');
  });

  it('calls nothing overdue that is done', () => {
    expect(groupOf({ ...task(at(1, 1)), status: 'completed' }, at(6, 12))).not.toBe('overdue');
  });
});

describe('quickDue', () => {
  it('is the end of today’s work, and after it the next morning', () => {
    expect(quickDue(at(6, 12))).toBe(new Date(at(6, 17)).toISOString());
    expect(quickDue(at(6, 17))).toBe(new Date(at(7, 9)).toISOString());
  });
});
