import { keyRoot } from '@/lib/query/key-root';

const all = keyRoot('jobs');

export const jobKeys = {
  /** All about work in the background. */
  all,
  one: (id: number | null | undefined) => [...all, 'one', id] as const,
};
