import type { Schemas } from '@/lib/api/client';
import type { operations } from '@/lib/api/schema';

type Query = NonNullable<operations['listLeads']['parameters']['query']>;

/** What the list of leads can be narrowed and sorted by, as the server names it. */
export type LeadFilter = Omit<Query, 'limit' | 'cursor' | 'ids'>;
export type LeadSort = NonNullable<Query['sort']>;
/** Which leads, in whatever order. */
export type LeadNarrowing = Omit<LeadFilter, 'sort'>;

export const SORTS = ['-score', 'score', '-created_at', 'created_at', 'last_name'] as const;

export function narrowingOf(filter: LeadFilter): LeadNarrowing {
  const narrowing: LeadFilter = { ...filter };
  delete narrowing.sort;
  return narrowing;
}

/** Whether two filters find the same leads. */
export function sameNarrowing(one: LeadNarrowing, other: LeadNarrowing): boolean {
  const text = (filter: LeadNarrowing): string =>
    JSON.stringify(
      Object.entries(filter)
        .filter(([, value]) => value != null)
        .sort(),
    );
  return text(one) === text(other);
}

/** For the operations that take a filter in their body. */
export function bodyFilter(filter: LeadNarrowing): Schemas['LeadFilter'] {
  return { ...filter };
}

/** The filter as the query of an address. */
export function searchOf(filter: LeadFilter): URLSearchParams {
  const search = new URLSearchParams();
  Object.entries(filter).forEach(([name, value]) => {
    if (value != null) search.set(name, String(value));
  });
  return search;
}
