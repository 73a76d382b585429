import { useInfiniteQuery } from '@tanstack/react-query';
import { useRows } from '@/lib/query/pages';
import { historyQuery, type Range } from '../api/history';

/** What an agent did, newest first; the sums are of the whole time. */
export function useHistory(agentId: number, range: Range) {
  const query = useInfiniteQuery(historyQuery(agentId, range));
  return { query, intervals: useRows(query.data), sums: query.data?.pages[0] };
}
