import { describe, expect, it } from 'vitest';
import { choose, NOTHING_CHOSEN, optionsBody, summaryOf, takenBy } from './import-mapping';

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

describe('the options of an import', () => {
  it('are left out where nothing was chosen', () => {
    expect(optionsBody(NOTHING_CHOSEN)).toBeUndefined();
  });

  it('tell how leads are matched and what new ones get', () => {
    const defaults = { assigned_agent_id: 7, source: ' fair ', tag: 'spring' };
    expect(optionsBody({ ...NOTHING_CHOSEN, onMatch: 'update', matchBy: 'phone', defaults })).toEqual({
      match_by: 'phone',
      on_match: 'update',
      defaults: { assigned_agent_id: 7, source: 'fair', attributes: { tag: 'spring' } },
    });
  });
});
