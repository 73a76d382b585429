import { useEffect, useSyncExternalStore } from 'react';
import { beforeSignOut } from '@/lib/session/before-leaving';
import type { HeldChange, Hold } from './hold';

/** What is held back now; and sends it when the page, the list or the session is left. */
export function useHold(hold: Hold): HeldChange | undefined {
  useEffect(() => {
    const leaving = (): void => void hold.flush('leaving');
    addEventListener('pagehide', leaving);
    const forget = beforeSignOut(() => hold.flush());
    return () => {
      removeEventListener('pagehide', leaving);
      forget();
      void hold.flush();
    };
  }, [hold]);
  return useSyncExternalStore(hold.held.subscribe, hold.held.get, () => undefined);
}
