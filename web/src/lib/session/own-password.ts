import { sessionStore, signedIn } from './session-store';

/** The server refused a call because the password is a temporary one. */
export function asksForOwnPassword(): void {
  setDuty(true);
}

/** The person has chosen a password of their own. */
export function hasOwnPassword(): void {
  setDuty(false);
}

function setDuty(mustChoosePassword: boolean): void {
  const session = signedIn();
  if (session && session.mustChoosePassword !== mustChoosePassword) {
    sessionStore.set({ ...session, mustChoosePassword });
  }
}
