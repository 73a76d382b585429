import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { listAgents, type AgentFilter } from '../api/agents';

export function useAgentList(filter: AgentFilter) {
  const query = useInfiniteQuery({
    queryKey: ['agents', 'list', filter],
    queryFn: ({ pageParam, signal }) => listAgents(filter, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  return { query, rows };
}
