import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { leadKeys } from '@/entities/lead/keys/lead-keys';
import type { LiveEvent } from '@/lib/live/live-event';
import { useLiveEvents } from '@/lib/live/use-live';
import { listLeadsById, MOST_IDS } from '../api/list-leads';
import { inPortions } from '../model/bulk-change';
import { leadsIn, loadedLists, patchLeads, type LeadPages } from '../model/lead-cache';
import { whatChanged, type ListNews } from '../model/list-news';

/** Events of one moment are taken together. */
const GATHER = 300;
/** A list of one page is fetched again at most so often. */
const BETWEEN_REFETCHES = 2_000;
/** Of more leads than this, the list is fetched again instead of each of them. */
const MANY = 2 * MOST_IDS;

/**
 * Keeps the lists of leads on the page true: what is on them changes in place; what comes and goes is fetched where the list is
 * short, and only offered where one has scrolled far.
 */
export function useLiveLeads() {
  const queryClient = useQueryClient();
  const [outdated, setOutdated] = useState(false);
  const news = useRef<ListNews>({ leads: new Set(), members: false });
  const timers = useRef<{ gather?: number; refetch?: number }>({});
  const refetchedAt = useRef(0);
  const offers = useRef(false);

  const refetchSoon = useCallback(
    (offer: boolean): void => {
      offers.current ||= offer;
      timers.current.refetch ??= window.setTimeout(
        () => {
          timers.current.refetch = undefined;
          refetchedAt.current = Date.now();
          const long = loadedLists(queryClient).filter(({ pages }) => pages.pages.length > 1);
          const seen = long.some(({ key }) => queryClient.getQueryCache().find({ queryKey: key })?.isActive());
          if (offers.current && seen) setOutdated(true);
          offers.current = false;
          void queryClient.invalidateQueries({
            queryKey: leadKeys.lists,
            predicate: (query) => (query.state.data as LeadPages | undefined)?.pages.length === 1,
          });
        },
        Math.max(0, refetchedAt.current + BETWEEN_REFETCHES - Date.now()),
      );
    },
    [queryClient],
  );

  const settle = useCallback(async (): Promise<void> => {
    timers.current.gather = undefined;
    const { leads, members } = news.current;
    news.current = { leads: new Set(), members: false };
    const shown = new Set(loadedLists(queryClient).flatMap(({ pages }) => leadsIn(pages).map(({ id }) => id)));
    const concerned = [...leads].filter((id) => shown.has(id));
    if (members || concerned.length > MANY) refetchSoon(true);
    else if (concerned.length < leads.size) refetchSoon(false); // one that was not on the list may be now
    if (concerned.length === 0 || concerned.length > MANY) return;
    try {
      const fresh = (await Promise.all(inPortions(concerned, MOST_IDS).map(listLeadsById))).flat();
      patchLeads(queryClient, fresh);
      if (fresh.length < concerned.length) refetchSoon(true);
    } catch {
      refetchSoon(true); // which shows the problem, if it stays
    }
  }, [queryClient, refetchSoon]);

  useLiveEvents(undefined, (event: LiveEvent) => {
    const told = whatChanged(event);
    if (!told) return;
    told.leads.forEach((id) => news.current.leads.add(id));
    news.current.members ||= told.members;
    timers.current.gather ??= window.setTimeout(() => void settle(), GATHER);
  });

  useEffect(() => {
    const { current } = timers;
    return () => {
      clearTimeout(current.gather);
      clearTimeout(current.refetch);
      current.gather = current.refetch = undefined;
    };
  }, []);

  /** Begins again with the first page. */
  const refresh = (): void => {
    setOutdated(false);
    loadedLists(queryClient).forEach(({ key, pages }) => {
      const first = { pages: pages.pages.slice(0, 1), pageParams: pages.pageParams.slice(0, 1) };
      queryClient.setQueryData(leadKeys.list(key[1], key[2]), first);
    });
    void queryClient.invalidateQueries({ queryKey: leadKeys.lists });
  };
  return { outdated, refresh };
}
