import { problemOf, Problem } from '@/lib/api/problem';
import { forgetPerson, keepsakes } from '@/lib/browser/forget-person';
import { exclusively } from '@/lib/browser/mutex';
import { randomId } from '@/lib/browser/random-id';
import { doBeforeSignOut } from './before-leaving';
import {
  chosenTenant,
  rememberTenant,
  sessionStore,
  signedIn,
  type Session,
  type SignIn,
  type TenantAccess,
  type User,
} from './session-store';

/** Asks the server to keep the refresh token in a cookie no script can read. */
const IN_A_COOKIE = { 'X-Session': 'cookie', 'Content-Type': 'application/json' };

type Told = { tab: string; kind: 'signed-out' } | { tab: string; kind: 'signed-in'; userId: number };

const thisTab = randomId();
const tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('leadline-session');
let forget: () => void = () => undefined;
let signedInAgain: PromiseWithResolvers | undefined;
let renewing: Promise<Renewal> | undefined;

let recovering = false;

type PromiseWithResolvers = { promise: Promise<void>; resolve: () => void };
type Renewal = 'renewed' | 'refused' | 'unreachable';

/** What is to be emptied when the person or the tenant changes. */
export function onChangeOfPersonOrTenant(empty: () => void): void {
  forget = empty;
}

/** Finds out who is signed in, from the cookie of an earlier visit. */
export async function startSession(): Promise<void> {
  const renewal = await renew();
  if (renewal === 'refused') sessionStore.set({ status: 'signed-out' });
  if (renewal === 'unreachable') sessionStore.set({ status: 'unreachable', recovering });
}

/** One of the operations that answer a sign-in. Throws a Problem when it is refused. */
export async function signInWith(path: string, body: object): Promise<void> {
  const response = await post(path, body);
  if (!response.ok) throw await problemOf(response);
  const signIn = await withAllTenants((await response.json()) as SignIn);
  const before = signedIn();
  if (before && before.user.id !== signIn.user.id) forget();
  adopt(signIn);
  tell({ tab: thisTab, kind: 'signed-in', userId: signIn.user.id ?? 0 });
}

export async function signOut(): Promise<void> {
  await doBeforeSignOut();
  const stays = keepsakes();
  const token = signedIn()?.accessToken;
  await post('/api/v1/auth/logout', {}, token).catch(() => undefined);
  forgetPerson(stays);
  end('here');
  tell({ tab: thisTab, kind: 'signed-out' });
}

export function switchTenant(tenant: TenantAccess): void {
  const session = signedIn();
  if (!session || session.tenant?.id === tenant.id) return;
  rememberTenant(tenant);
  forget();
  sessionStore.set({ ...session, tenant });
}

/** Takes over what the server says of the person, such as after a tenant was created or renamed. */
export function updateTenants(tenants: TenantAccess[], choose?: TenantAccess): void {
  const session = signedIn();
  if (!session) return;
  if (choose) rememberTenant(choose);
  if (choose && choose.id !== session.tenant?.id) forget();
  sessionStore.set({ ...session, tenants, tenant: chosenTenant(tenants) });
}

/** Takes over what the person changed of themselves. */
export function updateUser(user: User): void {
  const session = signedIn();
  if (session) sessionStore.set({ ...session, user });
}

/** A new access token; one request at a time over all tabs, since the cookie changes with each. */
export function renew(): Promise<Renewal> {
  renewing ??= exclusively('leadline-session', askForRenewal).finally(() => (renewing = undefined));
  return renewing;
}

async function askForRenewal(): Promise<Renewal> {
  try {
    const response = await post('/api/v1/auth/refresh', {});
    if (response.ok) {
      const signIn = await withAllTenants((await response.json()) as SignIn);
      const before = signedIn();
      if (before && before.user.id !== signIn.user.id) forget();
      adopt(signIn);
      return 'renewed';
    }
    recovering = response.status === 503;
    return response.status === 401 || response.status === 403 || response.status === 400 ? 'refused' : 'unreachable';
  } catch {
    recovering = false;
    return 'unreachable';
  }
}

/** A sign-in tells the first tenants; the one last chosen in this browser may be among the others. */
async function withAllTenants(signIn: SignIn): Promise<SignIn> {
  const tenants = [...signIn.tenants];
  let cursor = signIn.tenants_next_cursor;
  while (cursor) {
    const answer = await fetch(`/api/v1/tenants?limit=500&cursor=${encodeURIComponent(cursor)}`, {
      headers: { Authorization: `Bearer ${signIn.access_token}` },
    });
    if (!answer.ok) break;
    const page = (await answer.json()) as { items: TenantAccess[]; next_cursor: string | null };
    tenants.push(...page.items);
    cursor = page.next_cursor;
  }
  return { ...signIn, tenants };
}

/** Holds a request back until the person has signed in again; what they typed stays on the page. */
export function waitForSignIn(): Promise<void> {
  const session = signedIn();
  if (!session) return Promise.reject(new Problem(401, 'signed_out', 'You are signed out.'));
  if (!session.interrupted) sessionStore.set({ ...session, interrupted: true });
  if (!signedInAgain) {
    let resolve = (): void => undefined;
    const promise = new Promise<void>((done) => (resolve = done));
    signedInAgain = { promise, resolve };
  }
  return signedInAgain.promise;
}

function adopt(signIn: SignIn): void {
  const tenants = signIn.tenants ?? [];
  sessionStore.set({
    status: 'signed-in',
    accessToken: signIn.access_token,
    user: signIn.user,
    tenants,
    tenant: chosenTenant(tenants),
    interrupted: false,
    mustChoosePassword: signIn.password_change_required ?? false,
  });
  signedInAgain?.resolve();
  signedInAgain = undefined;
}

function end(because: 'elsewhere' | 'here'): void {
  forget();
  sessionStore.set({ status: 'signed-out', because });
  signedInAgain?.resolve();
  signedInAgain = undefined;
}

function tell(message: Told): void {
  tabs?.postMessage(message);
}

tabs?.addEventListener('message', (message: MessageEvent<Told>) => {
  const told = message.data;
  if (told.tab === thisTab) return;
  const session = sessionStore.get();
  if (told.kind === 'signed-out' && session.status === 'signed-in') {
    forgetPerson(keepsakes());
    end('elsewhere');
  }
  if (told.kind === 'signed-in' && !holds(session, told.userId)) void renew();
});

function holds(session: Session, userId: number): boolean {
  return session.status === 'signed-in' && !session.interrupted && session.user.id === userId;
}

function post(path: string, body: object, token?: string): Promise<Response> {
  const authorization: Record<string, string> = token ? { Authorization: `Bearer ${token}` } : {};
  return fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { ...IN_A_COOKIE, ...authorization },
    body: JSON.stringify(body),
  });
}
