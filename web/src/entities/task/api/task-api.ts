import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '@/lib/api/client';
import { pagesQuery } from '@/lib/query/pages';
import { taskKeys } from '../keys/task-keys';
import { ownZone, type Task, type TaskFilter, type TaskFields, type TaskPatch } from '../model/task';

export type TaskPage = Schemas['TaskPage'];
export type TaskCounts = Schemas['TaskCounts'];
const PAGE_SIZE = 50;

function listTasks(filter: TaskFilter, cursor: string | undefined, signal: AbortSignal): Promise<TaskPage> {
  const query = { ...filter, time_zone: ownZone(), limit: PAGE_SIZE, cursor };
  return body(api.GET('/api/v1/tasks', { params: { query }, signal }));
}

function countTasks(signal: AbortSignal): Promise<TaskCounts> {
  return body(api.GET('/api/v1/tasks/counts', { params: { query: { time_zone: ownZone() } }, signal }));
}

export function taskListQuery(filter: TaskFilter) {
  return pagesQuery(taskKeys.list(filter), (cursor, signal) => listTasks(filter, cursor, signal));
}

/** How many tasks of the viewer are overdue or due today. */
export const taskCountsQuery = queryOptions({ queryKey: taskKeys.counts, queryFn: ({ signal }) => countTasks(signal) });

export function createTask(fields: TaskFields): Promise<Task> {
  return body(api.POST('/api/v1/tasks', { body: { due_time_zone: ownZone(), ...fields } }));
}

/** Refused with 412 if the task has another version by now. */
export function patchTask({ id, version }: Task, patch: TaskPatch): Promise<Task> {
  return body(
    api.PATCH('/api/v1/tasks/{task_id}', {
      params: { path: { task_id: id }, header: { 'If-Match': `"${version}"` } },
      body: patch,
    }),
  );
}

export function completeTask(
  id: number,
  request: Schemas['TaskCompletionRequest'],
): Promise<Schemas['TaskCompletion']> {
  return body(api.POST('/api/v1/tasks/{task_id}/complete', { params: { path: { task_id: id } }, body: request }));
}
