import { useEffect } from 'react';

/** Keeps the screen from going dark while the page is looked at, where the browser can. */
export function useScreenAwake(): void {
  useEffect(() => {
    const wake = (navigator as { wakeLock?: WakeLock }).wakeLock;
    if (!wake) return undefined;
    let held: WakeLockSentinel | undefined;
    let over = false;
    const hold = async (): Promise<void> => {
      if (document.visibilityState !== 'visible') return;
      const lock = await wake.request('screen').catch(() => undefined); // on a low battery browsers refuse
      if (over) void lock?.release();
      else held = lock;
    };
    const again = (): void => void hold();
    again();
    document.addEventListener('visibilitychange', again);
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', again);
      void held?.release();
    };
  }, []);
}
