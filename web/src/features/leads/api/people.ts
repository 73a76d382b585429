import { api, body, type Schemas } from '@/lib/api/client';

export type Person = Schemas['Person'];

const FOUND = 8;

/** Members whose name begins with the text. */
export async function findPeople(text: string, signal: AbortSignal): Promise<Person[]> {
  const page = await body(
    api.GET('/api/v1/tenant/people', { params: { query: { q: text || undefined, limit: FOUND } }, signal }),
  );
  return page.items;
}

/** Members by their user ids, at most 200; those who have left are missing in the answer. */
export async function peopleOf(ids: number[], signal: AbortSignal): Promise<Person[]> {
  const page = await body(api.GET('/api/v1/tenant/people', { params: { query: { ids, limit: 200 } }, signal }));
  return page.items;
}
