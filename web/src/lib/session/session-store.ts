import type { components } from '@/lib/api/schema';
import { createStore } from '@/lib/browser/store';

export type User = components['schemas']['User'];
export type TenantAccess = components['schemas']['TenantAccess'];
export type Role = components['schemas']['Role'];
export type SignIn = components['schemas']['SignInResponse'];

export type SignedIn = {
  status: 'signed-in';
  /** Kept in memory only. */
  accessToken: string;
  user: User;
  tenants: TenantAccess[];
  /** The one all requests name; undefined for a person who belongs to none. */
  tenant?: TenantAccess;
  /** The session ended while somebody worked: the page stays as it is and asks for the password over it. */
  interrupted: boolean;
  /** The password was made up for the person: the server refuses everything until they have chosen their own. */
  mustChoosePassword: boolean;
};

export type Session =
  | { status: 'starting' }
  | { status: 'unreachable'; recovering: boolean }
  | { status: 'signed-out'; because?: 'elsewhere' | 'here' }
  | SignedIn;

export const sessionStore = createStore<Session>({ status: 'starting' });

const CHOSEN_TENANT = 'leadline.tenant';

/** Of this tab, else the one last chosen in this browser, else the first. */
export function chosenTenant(tenants: TenantAccess[]): TenantAccess | undefined {
  const chosen = sessionStorage.getItem(CHOSEN_TENANT) ?? localStorage.getItem(CHOSEN_TENANT);
  return tenants.find((tenant) => tenant.id === chosen) ?? tenants[0];
}

export function rememberTenant(tenant: TenantAccess): void {
  sessionStorage.setItem(CHOSEN_TENANT, tenant.id);
  localStorage.setItem(CHOSEN_TENANT, tenant.id);
}

export function signedIn(): SignedIn | undefined {
  const session = sessionStore.get();
  return session.status === 'signed-in' ? session : undefined;
}
