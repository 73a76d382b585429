import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { personNameQuery, type NameOfId } from './list-people';

/**
 * The names of these people, by id; null where the id is of nobody in the tenant any more, absent while it is not known yet.
 * All that a page asks for goes to the server in one request and is kept.
 */
export function usePeople(ids: readonly (number | null | undefined)[]): ReadonlyMap<number, string | null> {
  const wanted = [...new Set(ids.filter((id) => id != null))];
  return useQueries({ queries: wanted.map(personNameQuery), combine: byId });
}

/** One function for all, so that the map stays the same while its people do. */
function byId(results: UseQueryResult<NameOfId>[]): ReadonlyMap<number, string | null> {
  const known = new Map<number, string | null>();
  results.forEach(({ data }) => data && known.set(data.id, data.name));
  return known;
}
