import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useRows } from '@/lib/query/pages';
import { auditListQuery } from '../api/list-audit-logs';
import type { AuditFilter } from '../model/audit-filter';

/** Newest first, page by page as one scrolls. */
export function useAuditList(filter: AuditFilter) {
  const query = useInfiniteQuery({ ...auditListQuery(filter), placeholderData: keepPreviousData });
  return { query, rows: useRows(query.data) };
}
