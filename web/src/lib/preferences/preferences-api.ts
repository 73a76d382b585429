import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '@/lib/api/client';
import { asProblem } from '@/lib/api/problem';
import { preferenceKeys } from './preference-keys';

/** What a person keeps on the server, by its name; any list or object of at most 16 KiB each. */
export type Preferences = Schemas['PreferencesResponse']['items'];
export type Preference = Preferences[string];

async function getPreferences(signal: AbortSignal): Promise<Preferences> {
  const { items } = await body(api.GET('/api/v1/me/preferences', { signal }));
  return items;
}

export const preferencesQuery = queryOptions({
  queryKey: preferenceKeys.all,
  queryFn: ({ signal }) => getPreferences(signal),
  staleTime: Infinity,
});

export async function putPreference(name: string, value: Preference): Promise<void> {
  await api.PUT('/api/v1/me/preferences/{name}', { params: { path: { name } }, body: value });
}

/** One that is gone already is as good. */
export async function deletePreference(name: string): Promise<void> {
  try {
    await api.DELETE('/api/v1/me/preferences/{name}', { params: { path: { name } } });
  } catch (error) {
    if (asProblem(error).status !== 404) throw error;
  }
}
