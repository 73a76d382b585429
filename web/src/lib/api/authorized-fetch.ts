import { renew, waitForSignIn } from '@/lib/session/session';
import { signedIn } from '@/lib/session/session-store';
import { Problem, problemOf } from './problem';

const SIGNED_OUT = () => new Problem(401, 'signed_out', 'You are signed out.');

/**
 * Sends a request as the person who is signed in. A token that has expired is renewed and the request sent again; if the
 * session is over, the request waits until the same person has signed in again. Throws a Problem when the server is out of reach.
 */
export async function authorizedFetch(request: Request): Promise<Response> {
  const session = signedIn();
  if (!session) throw SIGNED_OUT();
  if (session.tenant && !request.headers.has('X-Tenant-ID')) request.headers.set('X-Tenant-ID', session.tenant.id);

  const response = await send(request.clone(), session.accessToken);
  if (response.status !== 401) return response;
  const renewal = (await isOverHere(response)) ? 'refused' : await renew();
  if (renewal === 'unreachable') throw Problem.unreachable();
  if (renewal === 'refused') await waitForSignIn();
  const again = signedIn();
  if (!again || again.user.id !== session.user.id) throw SIGNED_OUT();
  return send(request, again.accessToken);
}

/** An admin ended the session for this tenant: a renewed token would be one of the same session. */
async function isOverHere(response: Response): Promise<boolean> {
  return (await problemOf(response)).code === 'sign_in_again';
}

async function send(request: Request, accessToken: string): Promise<Response> {
  request.headers.set('Authorization', `Bearer ${accessToken}`);
  try {
    return await fetch(request);
  } catch (error) {
    if (request.signal.aborted) throw error;
    throw Problem.unreachable();
  }
}
