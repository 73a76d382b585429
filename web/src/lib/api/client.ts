import createClient, { type Middleware } from 'openapi-fetch';
import { randomId } from '@/lib/browser/random-id';
import { asksForOwnPassword } from '@/lib/session/own-password';
import { asksForSecondFactor } from '@/lib/session/second-factor';
import { authorizedFetch } from './authorized-fetch';
import { Problem, problemOf } from './problem';
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
  async onResponse({ request, response }) {
    if (response.ok) return response;
    const problem = await problemOf(response);
    if (problem.code === 'two_factor_setup_required') asksForSecondFactor(request.headers.get('X-Tenant-ID'));
    if (problem.code === 'password_change_required') asksForOwnPassword();
    throw problem;
  },
};

/** The API of the server. Its calls throw a Problem when they are refused. */
export const api = createClient<paths>({
  baseUrl: typeof location === 'undefined' ? '' : location.origin,
  fetch: authorizedFetch,
});
api.use(onceOnly, refusedIsThrown);

/** What anybody may ask, signed in or not. */
export const publicApi = createClient<paths>({
  baseUrl: typeof location === 'undefined' ? '' : location.origin,
  fetch: publicFetch,
});
publicApi.use(refusedIsThrown);

async function publicFetch(request: Request): Promise<Response> {
  return fetch(request).catch(() => {
    throw Problem.unreachable();
  });
}

/** The body of an answer. */
export async function body<T>(answer: Promise<{ data?: T }>): Promise<NonNullable<T>> {
  const { data } = await answer;
  return data as NonNullable<T>;
}
