import { describe, expect, it } from 'vitest';
import type { Lead } from '@/entities/lead/model/lead';
import { knownBy } from './known-leads';

const aLead = (id: number, email: string | null, phone: string | null): Lead => ({ id, email, phone }) as Lead;

describe('leads that are known already', () => {
  const found = [
    aLead(1, 'Ada@Example.com', null),
    aLead(2, 'ada@example.com.au', '+493023125101'),
    aLead(1, 'Ada@Example.com', null),
  ];

  it('have the same email, whatever its case, and are told once', () => {
    expect(knownBy(found, { email: 'ada@example.com', phone: '' }).map(({ id }) => id)).toEqual([1]);
  });

  it('have the same number, however it is spelled', () => {
    expect(knownBy(found, { email: '', phone: '030 23125-101' }).map(({ id }) => id)).toEqual([2]);
  });

  it('are none where too little is typed to tell', () => {
    expect(knownBy(found, { email: '', phone: '101' })).toEqual([]);
  });
});
