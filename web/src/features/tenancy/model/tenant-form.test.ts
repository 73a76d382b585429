import { describe, expect, it } from 'vitest';
import type { Tenant } from '../api/tenant';
import { conflicts, patchOf, tenantSchema, valuesOf } from './tenant-form';

const acme: Tenant = {
  id: 'acme',
  name: 'Acme',
  time_zone: 'UTC',
  default_region: 'US',
  require_two_factor: false,
  settings: { crm_id: 42 },
  version: 3,
  created_at: '2026-11-01T00:00:00Z',
  updated_at: '2026-11-01T00:00:00Z',
};

describe('the patch of a tenant', () => {
  it('is empty while nothing is changed', () => {
    expect(patchOf(acme, valuesOf(acme))).toEqual({});
  });

  it('holds only what is changed', () => {
    expect(patchOf(acme, { ...valuesOf(acme), name: ' Acme Ltd ', require_two_factor: true })).toEqual({
      name: 'Acme Ltd',
      require_two_factor: true,
    });
  });

  it('removes free settings by null', () => {
    expect(patchOf(acme, { ...valuesOf(acme), settings: '{"shop": "north"}' })).toEqual({
      settings: { crm_id: null, shop: 'north' },
    });
  });
});

describe('a conflict', () => {
  it('is what both have changed', () => {
    const theirs = { ...acme, name: 'Acme Inc', time_zone: 'Europe/Berlin', version: 4 };
    expect(conflicts({ name: 'Acme Ltd' }, acme, theirs)).toEqual(['Name is now: Acme Inc']);
    expect(conflicts({ default_region: 'DE' }, acme, theirs)).toEqual([]);
  });
});

describe('the form', () => {
  it.each(['[1]', '"text"', '{', 'null'])('refuses free settings that are %s', (settings) => {
    expect(tenantSchema.safeParse({ ...valuesOf(acme), settings }).success).toBe(false);
  });

  it('takes no free settings as an empty object', () => {
    expect(tenantSchema.safeParse({ ...valuesOf(acme), settings: ' ' }).success).toBe(true);
  });
});
