import { describe, expect, it } from 'vitest';
import { leadKeys } from '@/entities/lead/keys/lead-keys';
import { scoreKeys } from '@/entities/score/keys/score-keys';
import { taskKeys } from '@/entities/task/keys/task-keys';
import type { LiveEvent } from '@/lib/live/live-event';
import { keysOf } from './live-keys';

const event = (type: string, data: LiveEvent['data'] = {}): LiveEvent => ({ type, at: '2026-03-02T10:00:00Z', data });

describe('what an event makes old', () => {
  it('is every lead it names, and what counts leads', () => {
    expect(keysOf(event('lead.assigned', { lead_ids: [7, 8] }))).toEqual([
      leadKeys.figures,
      leadKeys.one(7),
      leadKeys.one(8),
    ]);
    expect(keysOf(event('lead.scored', { lead_id: 7 }))).toEqual([
      leadKeys.figures,
      scoreKeys.summary,
      leadKeys.one(7),
    ]);
  });

  it('covers a lead’s record and its score', () => {
    const [one] = keysOf(event('activity.logged', { lead_id: 7 }));
    expect(leadKeys.record(7).slice(0, one?.length)).toEqual(one);
    expect(scoreKeys.ofLead(7).slice(0, one?.length)).toEqual(one);
    expect(leadKeys.record(8).slice(0, one?.length)).not.toEqual(one);
  });

  it('is the figures only once a job has succeeded', () => {
    expect(keysOf(event('job.progress', { status: 'running' }))).not.toContainEqual(leadKeys.figures);
    expect(keysOf(event('job.progress', { status: 'succeeded' }))).toContainEqual(leadKeys.figures);
  });

  it('is never the lists of leads, which change in place', () => {
    for (const type of ['lead.created', 'lead.updated', 'lead.deleted', 'leads.scored', 'job.progress']) {
      const data = { lead_ids: [7], status: 'succeeded' };
      expect(keysOf(event(type, data)).filter(([root]) => root === leadKeys.lists[0])).toEqual([]);
    }
  });

  it('leaves out what names nothing, and what nobody knows', () => {
    expect(keysOf(event('task.changed', { task_ids: [3, 'x'] }))).toEqual([taskKeys.all, taskKeys.one(3)]);
    expect(keysOf(event('task.changed'))).toEqual([taskKeys.all]);
    expect(keysOf(event('coffee.brewed'))).toEqual([]);
  });
});
