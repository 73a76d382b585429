import { queryOptions } from '@tanstack/react-query';
import { taskKeys } from '@/entities/task/keys/task-keys';
import type { Task } from '@/entities/task/model/task';
import { api, body } from '@/lib/api/client';

export function taskQuery(id: number) {
  return queryOptions({
    queryKey: taskKeys.record(id),
    queryFn: ({ signal }): Promise<Task> =>
      body(api.GET('/api/v1/tasks/{task_id}', { params: { path: { task_id: id } }, signal })),
  });
}

export function reopenTask({ id, version }: Task): Promise<Task> {
  return body(
    api.POST('/api/v1/tasks/{task_id}/reopen', {
      params: { path: { task_id: id }, header: { 'If-Match': `"${version}"` } },
    }),
  );
}

export async function deleteTask(id: number): Promise<void> {
  await api.DELETE('/api/v1/tasks/{task_id}', { params: { path: { task_id: id } } });
}
