import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { leadKeys } from '@/entities/lead/keys/lead-keys';
import type { Lead } from '@/entities/lead/model/lead';
import { narrowingOf, sameNarrowing, type LeadFilter } from '@/entities/lead/model/lead-filter';
import type { LeadPage } from '../api/list-leads';

export type LeadPages = InfiniteData<LeadPage, string | undefined>;
type List = { key: ReturnType<typeof leadKeys.list>; pages: LeadPages };

/** All lists that are loaded. */
export function loadedLists(queryClient: QueryClient): List[] {
  return queryClient
    .getQueriesData<LeadPages>({ queryKey: leadKeys.lists })
    .flatMap(([key, pages]) => (pages ? [{ key: key as unknown as List['key'], pages }] : []));
}

export function leadsIn(pages: LeadPages): Lead[] {
  return pages.pages.flatMap((page) => page.items);
}

/** Takes over what is newer in all lists that show these leads. */
export function patchLeads(queryClient: QueryClient, fresh: readonly Lead[]): void {
  const byId = new Map(fresh.map((lead) => [lead.id, lead]));
  const lists = loadedLists(queryClient);
  lists.forEach(({ key, pages }) => {
    const [, kind, filter] = key;
    const patched =
      kind === 'table' ? replaced(pages, byId) : regrouped(pages, filter, byId, onBoard(lists, filter, byId));
    if (patched !== pages) queryClient.setQueryData(key, patched);
  });
}

export function removeLeads(queryClient: QueryClient, ids: ReadonlySet<number>): void {
  loadedLists(queryClient).forEach(({ key, pages }) => {
    const rest = mapItems(pages, (items) =>
      items.some(({ id }) => ids.has(id)) ? items.filter(({ id }) => !ids.has(id)) : items,
    );
    if (rest !== pages) queryClient.setQueryData(key, rest);
  });
}

function replaced(pages: LeadPages, fresh: ReadonlyMap<number, Lead>): LeadPages {
  return mapItems(pages, (items) =>
    items.some(({ id }) => fresh.has(id)) ? items.map((lead) => fresh.get(lead.id) ?? lead) : items,
  );
}

/** A column of the board: what has left its status goes, what has come to it stands on top. */
function regrouped(
  pages: LeadPages,
  filter: LeadFilter,
  fresh: ReadonlyMap<number, Lead>,
  known: ReadonlySet<number>,
): LeadPages {
  const mine = new Set(leadsIn(pages).map(({ id }) => id));
  const arrived = [...fresh.values()].filter(
    (lead) => lead.status === filter.status && known.has(lead.id) && !mine.has(lead.id),
  );
  const stayed = mapItems(pages, (items) =>
    items.some(({ id }) => fresh.has(id))
      ? items.map((lead) => fresh.get(lead.id) ?? lead).filter((lead) => lead.status === filter.status)
      : items,
  );
  const [first, ...rest] = stayed.pages;
  if (arrived.length === 0 || !first) return stayed;
  return { ...stayed, pages: [{ ...first, items: [...arrived, ...first.items] }, ...rest] };
}

/** Which of these leads the board of that filter has in any of its columns. */
function onBoard(lists: List[], filter: LeadFilter, fresh: ReadonlyMap<number, Lead>): ReadonlySet<number> {
  const board = (of: LeadFilter) => ({ ...narrowingOf(of), status: undefined });
  const ids = lists
    .filter(({ key: [, kind, other] }) => kind === 'board' && sameNarrowing(board(other), board(filter)))
    .flatMap(({ pages }) => leadsIn(pages).map(({ id }) => id));
  return new Set(ids.filter((id) => fresh.has(id)));
}

/** The same object where nothing changes, so that nothing is drawn again. */
function mapItems(pages: LeadPages, map: (items: Lead[]) => Lead[]): LeadPages {
  let same = true;
  const next = pages.pages.map((page) => {
    const items = map(page.items);
    if (items === page.items) return page;
    same = false;
    return { ...page, items };
  });
  return same ? pages : { ...pages, pages: next };
}
