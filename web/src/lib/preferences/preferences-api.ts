import { authorizedFetch } from '@/lib/api/authorized-fetch';
import { asProblem, problemOf } from '@/lib/api/problem';

/** What a person keeps on the server, by its name; any JSON of at most 16 KiB each. */
export type Preferences = Record<string, unknown>;

const PATH = '/api/v1/me/preferences';

export async function getPreferences(signal?: AbortSignal): Promise<Preferences> {
  const response = await send('GET', PATH, undefined, signal);
  const { items } = (await response.json()) as { items: { name: string; value: unknown }[] };
  return Object.fromEntries(items.map(({ name, value }) => [name, value]));
}

export async function putPreference(name: string, value: unknown): Promise<void> {
  await send('PUT', `${PATH}/${encodeURIComponent(name)}`, value);
}

/** One that is gone already is as good. */
export async function deletePreference(name: string): Promise<void> {
  try {
    await send('DELETE', `${PATH}/${encodeURIComponent(name)}`);
  } catch (error) {
    if (asProblem(error).status !== 404) throw error;
  }
}

async function send(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<Response> {
  const response = await authorizedFetch(
    new Request(location.origin + path, {
      method,
      signal,
      headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    }),
  );
  if (!response.ok) throw await problemOf(response);
  return response;
}
