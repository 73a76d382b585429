import { api, body, type Schemas } from '@/lib/api/client';

export type Person = Schemas['Person'];

type Wanted = { q?: string; ids?: number[]; limit: number };

/** The names of members of the tenant, some or those whose name begins with a text. */
export async function listPeople(wanted: Wanted, signal?: AbortSignal): Promise<Person[]> {
  const page = await body(api.GET('/api/v1/tenant/people', { params: { query: wanted }, signal }));
  return page.items;
}
