import { describe, expect, it } from 'vitest';
import type { Lead } from '@/entities/lead/model/lead';
import { inPortions, withPending, type BulkChange } from './bulk-change';

const aLead = (id: number, rest: Partial<Lead> = {}): Lead =>
  ({ id, status: 'new', priority: 'low', assigned_agent_id: null, ...rest }) as Lead;
const toNamed = (change: BulkChange, ...ids: number[]) => [{ id: 'a', change, target: { ids } }];

describe('leads as they will be', () => {
  it('are the same list while nothing is pending', () => {
    const leads = [aLead(1)];
    expect(withPending(leads, [], {})).toBe(leads);
  });

  it('change where they are named, and only there', () => {
    const shown = withPending([aLead(1), aLead(2)], toNamed({ action: 'assign', assigned_agent_id: 7 }, 2), {});
    expect(shown.map((lead) => lead.assigned_agent_id)).toEqual([null, 7]);
  });

  it('are gone when they will be deleted', () => {
    expect(withPending([aLead(1), aLead(2)], toNamed({ action: 'delete' }, 1), {}).map(({ id }) => id)).toEqual([2]);
  });

  it('stay where they are when they may not move there', () => {
    const leads = [aLead(1), aLead(2, { status: 'qualified' }), aLead(3, { status: 'lost' })];
    const shown = withPending(leads, toNamed({ action: 'status', status: 'converted' }, 1, 2, 3), {});
    expect(shown.map(({ status }) => status)).toEqual(['new', 'converted', 'lost']);
  });

  it('change by a filter only in the list of that filter', () => {
    const pending = [
      { id: 'a', change: { action: 'priority', priority: 'high' } as const, target: { filter: { source: 'website' } } },
    ];
    expect(withPending([aLead(1)], pending, { source: 'website', q: undefined })[0]?.priority).toBe('high');
    expect(withPending([aLead(1)], pending, { source: 'event' })[0]?.priority).toBe('low');
  });
});

it('portions hold all, in order, none too many', () => {
  expect(inPortions([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(inPortions([], 2)).toEqual([]);
});
