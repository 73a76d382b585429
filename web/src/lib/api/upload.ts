import { renew, waitForSignIn } from '@/lib/session/session';
import { signedIn } from '@/lib/session/session-store';
import { randomId } from '@/lib/browser/random-id';
import { Problem, problemOf } from './problem';

type Options = {
  signal: AbortSignal;
  /** Bytes sent so far, of all. */
  onProgress: (sent: number, total: number) => void;
};

/**
 * Sends a form with files as the person who is signed in. The browser reads the files while it sends them, whatever their size;
 * fetch could not tell how far it is. The answer is JSON; a refusal is thrown as a Problem.
 */
export async function upload<T>(path: string, form: FormData, options: Options): Promise<T> {
  const key = randomId();
  let response = await send(path, form, key, options);
  if (response.status === 401) {
    const renewal = await renew();
    if (renewal === 'unreachable') throw Problem.unreachable();
    if (renewal === 'refused') await waitForSignIn();
    response = await send(path, form, key, options);
  }
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as T;
}

function send(path: string, form: FormData, key: string, { signal, onProgress }: Options): Promise<Response> {
  const session = signedIn();
  if (!session) return Promise.reject(new Problem(401, 'signed_out', 'You are signed out.'));
  const request = new XMLHttpRequest();
  return new Promise<Response>((resolve, reject) => {
    request.open('POST', path);
    request.setRequestHeader('Authorization', `Bearer ${session.accessToken}`);
    request.setRequestHeader('Idempotency-Key', key);
    if (session.tenant) request.setRequestHeader('X-Tenant-ID', session.tenant.id);
    request.upload.onprogress = (event) => onProgress(event.loaded, event.total);
    request.onload = () => resolve(new Response(request.responseText, { status: request.status }));
    request.onerror = () => reject(Problem.unreachable());
    request.onabort = () => reject(new DOMException('Sending was cancelled.', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    if (signal.aborted) request.abort();
    else request.send(form);
  });
}
