import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { leadKeys } from '@/entities/lead/keys/lead-keys';
import { useRows } from '@/lib/query/pages';
import { taskKeys } from '../keys/task-keys';
import type { TaskFilter } from '../model/task';
import { taskListQuery } from './task-api';

export function useTasks(filter: TaskFilter, enabled = true) {
  const query = useInfiniteQuery({ ...taskListQuery(filter), placeholderData: keepPreviousData, enabled });
  return { query, tasks: useRows(query.data) };
}

/** After a change of one's own; those of others are told by events. */
export function useRefreshTasks(): (id?: number, leadId?: number | null) => Promise<void> {
  const queryClient = useQueryClient();
  return async (id, leadId) => {
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: taskKeys.all }),
      id !== undefined && queryClient.invalidateQueries({ queryKey: taskKeys.one(id) }),
      leadId != null && queryClient.invalidateQueries({ queryKey: leadKeys.one(leadId) }),
    ]);
  };
}
