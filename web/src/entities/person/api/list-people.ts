import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '@/lib/api/client';
import { gather } from '@/lib/query/gather';
import { personKeys } from '../keys/person-keys';

export type Person = Schemas['Person'];

/** Names change seldom, and a change of a member is told by an event. */
const FRESH = 10 * 60_000;
const MOST_IDS = 200;
const FOUND = 20;

type Wanted = { q?: string; ids?: number[]; limit: number };

/** The names of members of the tenant, some or those whose name begins with a text. */
async function listPeople(wanted: Wanted, signal?: AbortSignal): Promise<Person[]> {
  const page = await body(api.GET('/api/v1/tenant/people', { params: { query: wanted }, signal }));
  return page.items;
}

const findPerson = gather<Person>({
  load: (ids) => listPeople({ ids, limit: ids.length }),
  idOf: (person) => person.id,
  most: MOST_IDS,
});

/** Who an id is: null for nobody in the tenant. All that a page asks for goes to the server in one request. */
export type NameOfId = { id: number; name: string | null };

export function personNameQuery(id: number) {
  return queryOptions({
    queryKey: personKeys.name(id),
    queryFn: async (): Promise<NameOfId> => ({ id, name: (await findPerson(id))?.name ?? null }),
    staleTime: FRESH,
  });
}

export function peopleSearchQuery(text: string) {
  return queryOptions({
    queryKey: personKeys.search(text),
    queryFn: ({ signal }) => listPeople({ q: text || undefined, limit: FOUND }, signal),
    placeholderData: keepPreviousData,
    staleTime: FRESH,
  });
}
