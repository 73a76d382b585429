import { authorizedFetch } from '@/lib/api/authorized-fetch';
import { problemOf } from '@/lib/api/problem';

export type Person = { id: number; name: string };

type Wanted = { q?: string; ids?: number[]; limit: number };

/** The names of members of the tenant, some or those whose name begins with a text. */
export async function listPeople({ q, ids, limit }: Wanted, signal?: AbortSignal): Promise<Person[]> {
  const query = new URLSearchParams({ limit: String(limit) });
  if (q) query.set('q', q);
  if (ids) query.set('ids', ids.join(','));
  const answer = await authorizedFetch(new Request(`${location.origin}/api/v1/tenant/people?${query}`, { signal }));
  if (!answer.ok) throw await problemOf(answer);
  return ((await answer.json()) as { items: Person[] }).items;
}
