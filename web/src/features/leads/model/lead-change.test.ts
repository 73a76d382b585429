import { describe, expect, it } from 'vitest';
import type { Lead } from '@/entities/lead/model/lead';
import { clashesOf, mergePatch, sameJson } from './lead-change';

const BASE = {
  company: 'Acme',
  phone: null,
  attributes: { budget: 1, plan: { seats: 2 } },
  version: 3,
} as unknown as Lead;

describe('clashes', () => {
  it('are none where somebody changed something else', () => {
    expect(clashesOf({ company: 'Acme Ltd' }, BASE, { ...BASE, phone: '+49 30 1', version: 4 })).toEqual([]);
  });
  it('are none where both wrote the same', () => {
    expect(clashesOf({ company: 'Acme Ltd' }, BASE, { ...BASE, company: 'Acme Ltd' })).toEqual([]);
  });
  it('show both values', () => {
    expect(clashesOf({ company: 'Acme Ltd' }, BASE, { ...BASE, company: 'ACME' })).toEqual([
      { field: 'company', mine: 'Acme Ltd', theirs: 'ACME' },
    ]);
  });
  it('are looked for attribute by attribute', () => {
    const now = { ...BASE, attributes: { budget: 5, plan: { seats: 2 } } };
    expect(clashesOf({ attributes: { plan: { seats: 3 } } }, BASE, now)).toEqual([]);
    expect(clashesOf({ attributes: { budget: 7 } }, BASE, now)).toEqual([
      { field: 'attributes.budget', mine: 7, theirs: 5 },
    ]);
  });
});

describe('a merge patch', () => {
  it('removes what is gone, also deep inside', () => {
    expect(mergePatch({ a: 1, deep: { b: 2, c: 3 } }, { deep: { c: 4 } })).toEqual({
      a: null,
      deep: { b: null, c: 4 },
    });
  });
  it('replaces lists and plain values whole', () => {
    expect(mergePatch([1, 2], [2])).toEqual([2]);
    expect(mergePatch('x', { a: 1 })).toEqual({ a: 1 });
  });
});

it('the order of members says nothing', () => {
  expect(sameJson({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe(true);
  expect(sameJson(undefined, null)).toBe(true);
});
