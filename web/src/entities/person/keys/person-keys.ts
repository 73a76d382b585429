import { keyRoot } from '@/lib/query/key-root';

const all = keyRoot('members');

export const personKeys = {
  /** All about the members of the tenant. What features list of them hangs below it, and is old with it. */
  all,
  name: (id: number) => [...all, 'name', id] as const,
  search: (text: string) => [...all, 'search', text] as const,
};
