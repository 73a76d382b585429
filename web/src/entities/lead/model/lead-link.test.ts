import { expect, it } from 'vitest';
import { leadHref, leadsHref } from './lead-link';

it('a lead has a page, and its score a tab of it', () => {
  expect(leadHref(42)).toBe('/leads/view?id=42');
  expect(leadHref(42, 'score')).toBe('/leads/view?id=42&tab=score');
});

it('a list is narrowed by what is wanted, and by nothing that is absent', () => {
  expect(leadsHref({ source: 'Trade fair & co', score_from: 0, score_to: undefined, sort: '-created_at' })).toBe(
    '/leads?source=Trade+fair+%26+co&score_from=0&sort=-created_at',
  );
});
