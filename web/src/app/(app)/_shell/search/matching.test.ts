import { describe, expect, it } from 'vitest';
import { match } from './matching';

describe('what was typed against a label', () => {
  it.each([
    ['', 'Leads', 2],
    ['lea', 'Leads', 2],
    ['LEADS ', 'Leads', 2],
    ['board', 'Leaderboard', 0],
    ['avail', 'My availability', 1],
    ['lead new', 'New lead', 1],
    ['muller', 'Break: Müller', 1],
    ['xyz', 'Leads', 0],
  ])('%j at %j is %i', (typed, label, quality) => expect(match(typed, label)).toBe(quality));

  it('knows other words for the same thing', () => {
    expect(match('pause', 'Take a break: Lunch', 'pause')).toBe(1);
  });
});
