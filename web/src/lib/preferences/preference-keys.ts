import { keyRoot } from '@/lib/query/key-root';

const all = keyRoot('preferences');

export const preferenceKeys = {
  all,
  /** Of the change of one, by its name. */
  change: (name: string) => [...all, name] as const,
};
