import { describe, expect, it } from 'vitest';
import type { Notification } from '../api/notifications';
import { sentenceOf } from './sentence';
import { targetOf } from './target';

const OWN = 7;

const one = (rest: Partial<Notification>): Notification =>
  ({
    id: 1,
    type: 'lead_assigned',
    count: 1,
    entity_type: 'lead',
    entity_ids: [42],
    subject: null,
    by: null,
    facts: {},
    ...rest,
  }) as Notification;

const said = (rest: Partial<Notification>): string => sentenceOf(one(rest), OWN);

describe('what a notification says', () => {
  it('names the lead and who gave it', () => {
    expect(said({ subject: 'Grace Hopper', by: { id: 3, name: 'Ada' } })).toBe('Ada assigned Grace Hopper to you');
    expect(said({ by: { id: 3, name: null } })).toBe('A lead was assigned to you');
    expect(said({ count: 42, subject: 'Grace Hopper' })).toBe('42 leads were assigned to you');
  });

  it('tells a job that failed from one that refused rows', () => {
    const job = (facts: Notification['facts']): string => said({ type: 'job_finished', entity_type: 'job', facts });
    expect(job({ job_type: 'lead_import', status: 'failed', failed: 3 })).toBe('The import of leads has failed');
    expect(job({ job_type: 'lead_import', status: 'succeeded', failed: 3 })).toBe(
      'The import of leads is done, 3 refused',
    );
    expect(job({ job_type: 'something_new', status: 'succeeded', failed: 0 })).toBe('The job is done');
  });

  it('speaks of an own break otherwise than of an agent', () => {
    const rest = { type: 'break_over_limit', entity_type: 'agent', subject: 'Joan' } as const;
    expect(said({ ...rest, facts: { user_id: OWN, limit_minutes: 15 } })).toBe(
      'Your break is longer than its 15 minutes',
    );
    expect(said({ ...rest, facts: { user_id: 8, limit_minutes: 15 } })).toBe('Joan is on a break longer than allowed');
  });
});

describe('where a notification leads', () => {
  it('is the lead, or all leads of the person', () => {
    expect(targetOf(one({}), OWN)).toBe('/leads/view?id=42');
    expect(targetOf(one({ count: 3 }), OWN)).toBe('/leads?assigned_agent_id=7');
  });

  it('is the own availability for the own break', () => {
    expect(targetOf(one({ entity_type: 'agent', facts: { user_id: OWN } }), OWN)).toBe('/availability');
    expect(targetOf(one({ entity_type: 'agent', facts: { user_id: 8 } }), OWN)).toBe('/floor');
  });
});
