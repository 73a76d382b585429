import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { countTasks, listTasks, type TaskFilter } from './task-api';

export function useTasks(filter: TaskFilter, enabled = true) {
  const query = useInfiniteQuery({
    queryKey: ['tasks', 'list', filter],
    queryFn: ({ pageParam, signal }) => listTasks(filter, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
    enabled,
  });
  const tasks = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  return { query, tasks };
}

export function useTaskCounts() {
  return useQuery({ queryKey: ['tasks', 'counts'], queryFn: ({ signal }) => countTasks(signal) });
}

/** After a change of one's own; those of others are told by events. */
export function useRefreshTasks(): (id?: number, leadId?: number | null) => Promise<void> {
  const queryClient = useQueryClient();
  return async (id, leadId) => {
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: ['tasks'] }),
      id !== undefined && queryClient.invalidateQueries({ queryKey: ['task', id] }),
      leadId != null && queryClient.invalidateQueries({ queryKey: ['lead', leadId] }),
    ]);
  };
}
