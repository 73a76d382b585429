import { expect, it } from 'vitest';
import { whatChanged } from './list-news';

const an = (type: string, data: Record<string, unknown>) => whatChanged({ type, at: '2026-11-22T12:00:00Z', data });

it('a score or a category is of one lead', () => {
  expect(an('lead.scored', { lead_id: 42 })).toEqual({ leads: new Set([42]), members: false });
  expect(an('lead.category_changed', { lead_id: 42, from: 'cold', to: 'hot' })?.leads).toEqual(new Set([42]));
});

it('a change names its leads, and a large one only some of them', () => {
  expect(an('lead.updated', { lead_ids: [1, 2], count: 2 })).toEqual({ leads: new Set([1, 2]), members: false });
  expect(an('lead.assigned', { lead_ids: [1, 2], count: 500 })?.members).toBe(true);
});

it('new and deleted leads and batches change who is on the list', () => {
  for (const type of ['lead.created', 'lead.deleted', 'leads.scored', 'leads.category_changed']) {
    expect(an(type, { lead_ids: [1], count: 1 })?.members).toBe(true);
  }
  expect(an('job.progress', { status: 'succeeded' })?.members).toBe(true);
});

it('what does not concern leads changes nothing', () => {
  expect(an('agent.availability', { agent_id: 1 })).toBeUndefined();
  expect(an('job.progress', { status: 'running' })).toBeUndefined();
});
