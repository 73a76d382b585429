// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { keepDestination, ownPath, takeDestination } from './destination';

describe('where a sign-in leads to', () => {
  it('is the page that was asked for, with its filters', () => {
    expect(ownPath('/leads?status=new')).toBe('/leads?status=new');
  });

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '',
    null,
  ])('is the dashboard for %o', (to) => {
    expect(ownPath(to)).toBe('/');
  });

  it('is kept over the way to a provider, once', () => {
    keepDestination('/leads');
    expect(takeDestination(null)).toBe('/leads');
    expect(takeDestination(null)).toBe('/');
  });

  it('is the address before what was kept', () => {
    keepDestination('/leads');
    expect(takeDestination('/floor')).toBe('/floor');
  });
});
