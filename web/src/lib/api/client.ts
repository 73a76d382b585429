import createClient, { type Middleware } from 'openapi-fetch';
import { randomId } from '@/lib/browser/random-id';
import { authorizedFetch } from './authorized-fetch';
import { problemOf } from './problem';
import type { components, paths } from './schema';

/** The types of the API's bodies, by the names of docs/openapi.yaml. */
export type Schemas = components['schemas'];

/** A POST that is sent again, by us or by the network, is done once. */
const onceOnly: Middleware = {
  onRequest({ request }) {
    if (request.method === 'POST' && !request.headers.has('Idempotency-Key')) {
      request.headers.set('Idempotency-Key', randomId());
    }
    return request;
  },
};

const refusedIsThrown: Middleware = {
  async onResponse({ response }) {
    if (!response.ok) throw await problemOf(response);
    return response;
  },
};

/** The API of the server. Its calls throw a Problem when they are refused. */
export const api = createClient<paths>({
  baseUrl: typeof location === 'undefined' ? '' : location.origin,
  fetch: authorizedFetch,
});
api.use(onceOnly, refusedIsThrown);

/** The body of an answer. */
export async function body<T>(answer: Promise<{ data?: T }>): Promise<NonNullable<T>> {
  const { data } = await answer;
  return data as NonNullable<T>;
}
