import { describe, expect, it } from 'vitest';

const sources = import.meta.glob<string>('/src/**/*-keys.ts', { eager: true, query: '?raw', import: 'default' });

describe('the beginnings of query keys', () => {
  const named = Object.values(sources).flatMap((source) =>
    [...source.matchAll(/keyRoot\('([^']+)'\)/g)].map(([, name]) => name),
  );

  it('belong to one subject each, or a change of one would make the other old', () => {
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name, index) => named.indexOf(name) !== index)).toEqual([]);
  });
});
