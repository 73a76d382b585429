import { useSyncExternalStore } from 'react';

const SECOND = 1_000;
const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

/**
 * One clock for everything on the page that runs by the second, so that all of it ticks together.
 *
 * @param step milliseconds after which it goes on
 */
export function useNow(step: number = SECOND): number {
  const read = (): number => (step === SECOND ? now : Math.floor(now / step) * step);
  return useSyncExternalStore(subscribe, read, read);
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    now = Date.now();
    timer = setInterval(tick, SECOND);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(timer);
  };
}

function tick(): void {
  now = Date.now();
  listeners.forEach((listener) => listener());
}
