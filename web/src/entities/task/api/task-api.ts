import { api, body, type Schemas } from '@/lib/api/client';
import { ownZone, type Task, type TaskFields, type TaskPatch } from '../model/task';

export type TaskPage = Schemas['TaskPage'];
export type TaskCounts = Schemas['TaskCounts'];
export type TaskFilter = {
  view?: Schemas['TaskListView'];
  assignee_id?: number;
  unassigned?: boolean;
  team_id?: number;
  lead_id?: number;
  q?: string;
};
const PAGE_SIZE = 50;

export function listTasks(filter: TaskFilter, cursor: string | undefined, signal: AbortSignal): Promise<TaskPage> {
  const query = { ...filter, time_zone: ownZone(), limit: PAGE_SIZE, cursor };
  return body(api.GET('/api/v1/tasks', { params: { query }, signal }));
}

export function countTasks(signal: AbortSignal): Promise<TaskCounts> {
  return body(api.GET('/api/v1/tasks/counts', { params: { query: { time_zone: ownZone() } }, signal }));
}

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
