import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { listLeads } from '../api/list-leads';
import type { LeadFilter } from '../model/lead-filter';

export const LEAD_LIST = ['lead-list'] as const;

/** The leads that match, page by page as one scrolls. */
export function useLeadList(filter: LeadFilter) {
  const query = useInfiniteQuery({
    queryKey: [...LEAD_LIST, filter],
    queryFn: ({ pageParam, signal }) => listLeads(filter, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  return { query, rows };
}
