import { describe, expect, it } from 'vitest';
import type { Lead } from '@/entities/lead/model/lead';
import { nextLeads } from './next-leads';

const lead = (id: number, status: Lead['status'] = 'contacted'): Lead => ({ id, status }) as Lead;

describe('nextLeads', () => {
  it('keeps the order and leaves closed leads out', () => {
    const leads = [lead(1, 'converted'), lead(2), lead(3), lead(4)];
    expect(nextLeads(leads, 2).map(({ id }) => id)).toEqual([2, 3]);
  });
});
