import { describe, expect, it } from 'vitest';
import { fits, readViews, renamed, sameState, withView } from './saved-view';

const aView = (name: string, state: Record<string, unknown> = {}) => ({ name, state });

describe('saved views', () => {
  it('are the same state whatever the order of its names, and whatever is not set', () => {
    expect(sameState({ q: 'ada', sort: '-score', status: null }, { sort: '-score', q: 'ada' })).toBe(true);
    expect(sameState({ columns: ['a', 'b'] }, { columns: ['b', 'a'] })).toBe(false);
    expect(sameState({ q: 'ada' }, { q: 'lin' })).toBe(false);
  });

  it('are replaced where they stand when one of their name is saved', () => {
    const views = withView([aView('Hot'), aView('Mine')], aView('Hot', { q: 'x' }));
    expect(views).toEqual([aView('Hot', { q: 'x' }), aView('Mine')]);
    expect(withView(views, aView('New')).map(({ name }) => name)).toEqual(['Hot', 'Mine', 'New']);
  });

  it('take the place of one that has the new name', () => {
    const views = renamed([aView('A', { q: 'a' }), aView('B', { q: 'b' })], 'A', 'B');
    expect(views).toEqual([aView('B', { q: 'a' })]);
    expect(renamed(views, 'B', 'B')).toBe(views);
  });

  it('are read from what is kept, without what makes no sense', () => {
    expect(readViews('nonsense')).toBeUndefined();
    expect(readViews([aView('Hot'), null, { state: {} }, { name: 'no state' }])).toEqual([aView('Hot')]);
  });

  it('fit until there are too many', () => {
    expect(fits([aView('Hot')])).toBe(true);
    expect(fits(Array.from({ length: 400 }, (_, n) => aView(`View ${n}`, { q: 'ä'.repeat(20) })))).toBe(false);
  });
});
