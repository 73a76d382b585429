import { taskKeys } from '@/entities/task/keys/task-keys';

/** What the pages of tasks show beyond the entity. */
export const taskPageKeys = {
  checklist: (taskId: number) => [...taskKeys.one(taskId), 'checklist'] as const,
  comments: (taskId: number) => [...taskKeys.one(taskId), 'comments'] as const,
  load: (teamId: number | null) => [...taskKeys.all, 'load', teamId] as const,
};
