import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '@/lib/api/client';
import { taskPageKeys } from '../keys/task-page-keys';

export type ChecklistItem = Schemas['ChecklistItem'];

const path = '/api/v1/tasks/{task_id}/checklist' as const;

async function getChecklist(taskId: number, signal: AbortSignal): Promise<ChecklistItem[]> {
  return (await body(api.GET(path, { params: { path: { task_id: taskId } }, signal }))).items;
}

export function addItem(taskId: number, text: string): Promise<ChecklistItem> {
  return body(api.POST(path, { params: { path: { task_id: taskId } }, body: { text } }));
}

export function changeItem(
  taskId: number,
  itemId: number,
  patch: Schemas['ChecklistItemPatch'],
): Promise<ChecklistItem> {
  return body(api.PATCH(`${path}/{item_id}`, { params: { path: { task_id: taskId, item_id: itemId } }, body: patch }));
}

export async function removeItem(taskId: number, itemId: number): Promise<void> {
  await api.DELETE(`${path}/{item_id}`, { params: { path: { task_id: taskId, item_id: itemId } } });
}

export function checklistQuery(taskId: number) {
  return queryOptions({
    queryKey: taskPageKeys.checklist(taskId),
    queryFn: ({ signal }) => getChecklist(taskId, signal),
  });
}
