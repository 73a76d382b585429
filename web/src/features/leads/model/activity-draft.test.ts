import { describe, expect, it } from 'vitest';
import { draftProblem, EMPTY_DRAFT, isBegun, requestOf } from './activity-draft';

const NOW = Date.parse('2026-03-03T10:00:00Z');

describe('a draft', () => {
  it('of a call without a word is not enough', () => {
    expect(draftProblem(EMPTY_DRAFT, NOW)).toBeDefined();
    expect(draftProblem({ ...EMPTY_DRAFT, outcome: 'connected' }, NOW)).toBeUndefined();
  });
  it('of a visit says enough by itself', () => {
    expect(draftProblem({ ...EMPTY_DRAFT, type: 'website_visit' }, NOW)).toBeUndefined();
  });
  it('cannot have happened in the future', () => {
    expect(draftProblem({ ...EMPTY_DRAFT, outcome: 'connected', when: '2026-03-09T10:00' }, NOW)).toBeDefined();
  });
  it('is begun once something but the type is chosen', () => {
    expect(isBegun({ ...EMPTY_DRAFT, type: 'note' })).toBe(false);
    expect(isBegun({ ...EMPTY_DRAFT, description: 'x' })).toBe(true);
  });
});

describe('the request', () => {
  it('leaves out what was not filled in', () => {
    expect(requestOf({ ...EMPTY_DRAFT, outcome: 'no_answer', description: ' ', duration: '4' })).toEqual({
      activity_type: 'call',
      outcome: 'no_answer',
      description: null,
      activity_date: null,
      duration_minutes: 4,
      next_action: null,
      next_follow_up: null,
    });
  });
  it('drops an outcome the chosen type does not have', () => {
    expect(requestOf({ ...EMPTY_DRAFT, type: 'note', outcome: 'connected', description: 'x' }).outcome).toBeNull();
  });
});
