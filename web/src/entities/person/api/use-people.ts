import { keepPreviousData, useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { gather } from '@/lib/query/gather';
import { listPeople, type Person } from './list-people';

/** Names change seldom, and a change of a member is told by an event. */
const FRESH = 10 * 60_000;
const MOST_IDS = 200;
const FOUND = 20;

const findPerson = gather<Person>({
  load: (ids) => listPeople({ ids, limit: ids.length }),
  idOf: (person) => person.id,
  most: MOST_IDS,
});

type Named = { id: number; name: string | null };

/**
 * The names of these people, by id; null where the id is of nobody in the tenant any more, absent while it is not known yet.
 * All that a page asks for goes to the server in one request and is kept.
 */
export function usePeople(ids: readonly (number | null | undefined)[]): ReadonlyMap<number, string | null> {
  const wanted = [...new Set(ids.filter((id) => id != null))];
  return useQueries({
    queries: wanted.map((id) => ({
      queryKey: ['members', 'person', id],
      queryFn: async (): Promise<Named> => ({ id, name: (await findPerson(id))?.name ?? null }),
      staleTime: FRESH,
    })),
    combine: byId,
  });
}

export function usePeopleSearch(text: string, enabled = true) {
  return useQuery({
    queryKey: ['members', 'search', text],
    queryFn: ({ signal }) => listPeople({ q: text || undefined, limit: FOUND }, signal),
    placeholderData: keepPreviousData,
    staleTime: FRESH,
    enabled,
  });
}

/** One function for all, so that the map stays the same while its people do. */
function byId(results: UseQueryResult<Named>[]): ReadonlyMap<number, string | null> {
  const known = new Map<number, string | null>();
  results.forEach(({ data }) => data && known.set(data.id, data.name));
  return known;
}
