import { asProblem } from '@/lib/api/problem';
import { browserLocality, type Locality } from './browser-locality';

const FIELDS = new Set(['time_zone', 'default_region']);

/** Sends something with where this browser is; without it where the server does not know the zone the browser names. */
export async function withLocality<T>(send: (where: Locality) => Promise<T>): Promise<T> {
  try {
    return await send(browserLocality());
  } catch (error) {
    const { fields } = asProblem(error);
    if (fields.length === 0 || !fields.every(({ field }) => FIELDS.has(field))) throw error;
    return send({});
  }
}
