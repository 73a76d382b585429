import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ListKind } from '@/entities/lead/keys/lead-keys';
import { narrowingOf, type LeadFilter } from '@/entities/lead/model/lead-filter';
import { useRows } from '@/lib/query/pages';
import { leadListQuery } from '../api/list-leads';
import { withPending } from '../model/bulk-change';
import { usePendingChanges } from './pending-changes';

/** The leads that match, page by page as one scrolls, as they will be after what is held back. */
export function useLeadList(filter: LeadFilter, kind: ListKind = 'table') {
  const query = useInfiniteQuery({ ...leadListQuery(kind, filter), placeholderData: keepPreviousData });
  const pending = usePendingChanges();
  const loaded = useRows(query.data);
  const rows = useMemo(() => withPending(loaded, pending, narrowingOf(filter)), [loaded, pending, filter]);
  const emptied = pending.some(({ change, target }) => change.action === 'delete' && 'filter' in target);
  /** Where all that match are about to be deleted, there is no point in fetching more of them. */
  return { query, rows, hasMore: query.hasNextPage && !emptied };
}
