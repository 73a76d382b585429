import { describe, expect, it } from 'vitest';
import { mergePatch, same } from './merge-patch';

describe('a merge patch', () => {
  it('of the same is empty', () => {
    expect(mergePatch({ a: 1, b: { c: [1, 2] } }, { b: { c: [1, 2] }, a: 1 })).toEqual({});
  });

  it('tells what is new, other and gone', () => {
    expect(mergePatch({ stays: 1, other: 1, gone: 1 }, { stays: 1, other: 2, new: true })).toEqual({
      other: 2,
      gone: null,
      new: true,
    });
  });

  it('goes into objects, and replaces lists', () => {
    expect(mergePatch({ deep: { a: 1, b: 2 }, list: [1, 2] }, { deep: { a: 1 }, list: [1] })).toEqual({
      deep: { b: null },
      list: [1],
    });
  });

  it('replaces an object by another kind of value', () => {
    expect(mergePatch({ a: { b: 1 } }, { a: 'b' })).toEqual({ a: 'b' });
  });
});

describe('sameness', () => {
  it('asks for every member on both sides', () => {
    expect(same({ a: undefined }, { b: undefined })).toBe(false);
    expect(same({}, [])).toBe(false);
    expect(same(null, null)).toBe(true);
  });
});
