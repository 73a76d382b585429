import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { narrowingOf, type LeadFilter } from '@/entities/lead/model/lead-filter';
import { listLeads } from '../api/list-leads';
import { withPending } from '../model/bulk-change';
import { listKey, type ListKind } from '../model/lead-cache';
import { usePendingChanges } from './pending-changes';

/** The leads that match, page by page as one scrolls, as they will be after what is held back. */
export function useLeadList(filter: LeadFilter, kind: ListKind = 'table') {
  const query = useInfiniteQuery({
    queryKey: listKey(kind, filter),
    queryFn: ({ pageParam, signal }) => listLeads(filter, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
  });
  const pending = usePendingChanges();
  const loaded = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  const rows = useMemo(() => withPending(loaded, pending, narrowingOf(filter)), [loaded, pending, filter]);
  const emptied = pending.some(({ change, target }) => change.action === 'delete' && 'filter' in target);
  /** Where all that match are about to be deleted, there is no point in fetching more of them. */
  return { query, rows, hasMore: query.hasNextPage && !emptied };
}
