import type { operations } from '@/lib/api/schema';

type Query = NonNullable<operations['listLeads']['parameters']['query']>;

/** What the list of leads can be narrowed and sorted by, as the server names it. */
export type LeadFilter = Omit<Query, 'limit' | 'cursor'>;
export type LeadSort = NonNullable<Query['sort']>;

export const SORTS = ['-score', 'score', '-created_at', 'created_at', 'last_name'] as const;
