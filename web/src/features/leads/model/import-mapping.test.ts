import { describe, expect, it } from 'vitest';
import { choose, summaryOf, takenBy } from './import-mapping';

const MAIL = { name: 'Mail', samples: [], proposed_field: 'email', field: 'email' };
const WORK = { name: 'Work mail', samples: [], proposed_field: 'attributes.Work mail', field: 'attributes.Work mail' };
const EMPTY = { name: '', samples: [], proposed_field: null, field: null };

describe('choosing where a column goes', () => {
  it('keeps what differs from the proposal', () => {
    expect(choose({}, WORK, 'email')).toEqual({ 'Work mail': 'email' });
    expect(choose({}, MAIL, null)).toEqual({ Mail: null });
  });
  it('forgets a choice that is the proposal again', () => {
    expect(choose({ Mail: null }, MAIL, 'email')).toEqual({});
  });
});

it('a field another column fills is taken', () => {
  expect(takenBy([MAIL, WORK, EMPTY], {}, WORK)).toEqual(new Set(['email']));
  expect(takenBy([MAIL, WORK], { Mail: null }, WORK)).toEqual(new Set());
});

it('the summary counts the ways', () => {
  expect(summaryOf([MAIL, WORK, EMPTY], {})).toEqual({ fields: 1, attributes: 1, left: 1 });
});
