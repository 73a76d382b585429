import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { leadKeys } from '@/entities/lead/keys/lead-keys';
import type { Lead, LeadStatus } from '@/entities/lead/model/lead';
import type { LeadFilter } from '@/entities/lead/model/lead-filter';
import { leadsIn, patchLeads, removeLeads, type LeadPages } from './lead-cache';

const aLead = (id: number, status: LeadStatus = 'new', company = 'Acme'): Lead => ({ id, status, company }) as Lead;
const pagesOf = (...pages: Lead[][]): LeadPages => ({
  pages: pages.map((items) => ({ items, next_cursor: null })),
  pageParams: pages.map(() => undefined),
});

function aClient(...lists: ['table' | 'board', LeadFilter, LeadPages][]): QueryClient {
  const client = new QueryClient();
  lists.forEach(([kind, filter, pages]) => client.setQueryData(leadKeys.list(kind, filter), pages));
  return client;
}

const shown = (client: QueryClient, kind: 'table' | 'board', filter: LeadFilter) =>
  leadsIn(client.getQueryData<LeadPages>(leadKeys.list(kind, filter)) ?? pagesOf());

describe('a lead that changed', () => {
  it('is replaced where it stands in the table, on whatever page, even if it matches no longer', () => {
    const client = aClient(['table', { status: 'new' }, pagesOf([aLead(1)], [aLead(2), aLead(3)])]);
    patchLeads(client, [aLead(2, 'lost', 'Initech')]);
    expect(shown(client, 'table', { status: 'new' })).toEqual([aLead(1), aLead(2, 'lost', 'Initech'), aLead(3)]);
  });

  it('leaves lists alone that do not show it', () => {
    const pages = pagesOf([aLead(1)]);
    const client = aClient(['table', {}, pages]);
    patchLeads(client, [aLead(9)]);
    expect(client.getQueryData(leadKeys.list('table', {}))).toBe(pages);
  });

  it('goes to the top of its new column on the board', () => {
    const client = aClient(
      ['board', { status: 'new' }, pagesOf([aLead(1), aLead(2)])],
      ['board', { status: 'contacted' }, pagesOf([aLead(3, 'contacted')])],
    );
    patchLeads(client, [aLead(2, 'contacted')]);
    expect(shown(client, 'board', { status: 'new' }).map(({ id }) => id)).toEqual([1]);
    expect(shown(client, 'board', { status: 'contacted' }).map(({ id }) => id)).toEqual([2, 3]);
  });

  it('does not come to a board that does not have it', () => {
    const client = aClient(
      ['board', { status: 'new', source: 'event' }, pagesOf([aLead(1)])],
      ['board', { status: 'contacted', source: 'website' }, pagesOf([])],
    );
    patchLeads(client, [aLead(1, 'contacted')]);
    expect(shown(client, 'board', { status: 'contacted', source: 'website' })).toEqual([]);
  });
});

it('a lead that is deleted is gone from all lists', () => {
  const client = aClient(
    ['table', {}, pagesOf([aLead(1), aLead(2)])],
    ['board', { status: 'new' }, pagesOf([aLead(2)])],
  );
  removeLeads(client, new Set([2]));
  expect(shown(client, 'table', {}).map(({ id }) => id)).toEqual([1]);
  expect(shown(client, 'board', { status: 'new' })).toEqual([]);
});
