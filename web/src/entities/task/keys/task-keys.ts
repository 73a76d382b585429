import { keyRoot } from '@/lib/query/key-root';
import type { TaskFilter } from '../model/task';

const all = keyRoot('tasks');
const each = keyRoot('task');
const lists = [...all, 'list'] as const;

export const taskKeys = {
  /** What is told of many tasks. */
  all,
  counts: [...all, 'counts'] as const,
  lists,
  list: (filter: TaskFilter) => [...lists, filter] as const,
  /** All about one task. */
  one: (id: number) => [...each, id] as const,
  record: (id: number) => [...each, id, 'record'] as const,
};
