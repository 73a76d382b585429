import { useSyncExternalStore } from 'react';
import { sessionStore, type Role, type Session, type SignedIn } from './session-store';

const STARTING: Session = { status: 'starting' };

export function useSession(): Session {
  return useSyncExternalStore(sessionStore.subscribe, sessionStore.get, () => STARTING);
}

/** Who is signed in. Only below the application's layout, which shows nothing to others. */
export function useSignedIn(): SignedIn {
  const session = useSession();
  if (session.status !== 'signed-in') throw new Error('Nobody is signed in.');
  return session;
}

const ORDER: Role[] = ['viewer', 'agent', 'supervisor', 'admin'];

export function includesRole(role: Role | undefined, atLeast: Role): boolean {
  return role !== undefined && ORDER.indexOf(role) >= ORDER.indexOf(atLeast);
}

/** Whether the person may do in this tenant what asks for the role. The server decides; this only hides what it would refuse. */
export function useMay(atLeast: Role): boolean {
  return includesRole(useSignedIn().tenant?.role, atLeast);
}
