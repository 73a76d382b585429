import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AREAS, scope, scopesInWords, scopesOf, toggled } from './scopes';

describe('the scopes of a key', () => {
  it('of everything are told by stars', () => {
    expect(scopesOf('read', ['leads:read'])).toEqual(['*:read']);
    expect(scopesOf('write', [])).toEqual(['*:read', '*:write']);
  });

  it('are those chosen otherwise', () => {
    expect(scopesOf('chosen', ['leads:write', 'leads:read'])).toEqual(['leads:read', 'leads:write']);
  });

  it('to change include those to read', () => {
    expect(toggled([], 'leads', 'write', true)).toEqual(['leads:read', 'leads:write']);
  });

  it('lose the change with the reading', () => {
    expect(toggled(['leads:read', 'leads:write', 'jobs:read'], 'leads', 'read', false)).toEqual(['jobs:read']);
    expect(toggled(['leads:read', 'leads:write'], 'leads', 'write', false)).toEqual(['leads:read']);
  });

  it('offered are those the contract names', () => {
    const contract = readFileSync('../docs/openapi.yaml', 'utf8');
    const named = [...contract.matchAll(/needs\s+the\s+scope\s+([a-z-]+:(?:read|write))/g)].map(([, name]) => name);
    const offered = AREAS.flatMap(({ area, writable }) => [
      scope(area, 'read'),
      ...(writable ? [scope(area, 'write')] : []),
    ]);
    expect(offered.sort()).toEqual([...new Set(named)].sort());
  });

  it('are told in words', () => {
    expect(scopesInWords(['*:read', '*:write'])).toEqual(['Everything']);
    expect(scopesInWords(['*:read'])).toEqual(['Reads everything']);
    expect(scopesInWords(['leads:read', 'leads:write', 'jobs:read', 'newer:read'])).toEqual([
      'Leads (read, change)',
      'Jobs and imports (read)',
      'newer (read)',
    ]);
  });
});
