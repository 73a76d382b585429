'use client';

import { useSyncExternalStore } from 'react';
import { formatExact, formatRelative } from '@/lib/format/format';

/** One clock for all times on the page; a list has hundreds. */
const TICK = 30_000;
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!timer) {
    now = Date.now();
    timer = setInterval(() => {
      now = Date.now();
      listeners.forEach((told) => told());
    }, TICK);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** "3 hours ago", kept true, with the exact instant on hover. */
export function RelativeTime({ instant }: { instant: string }) {
  const at = useSyncExternalStore(
    subscribe,
    () => now,
    () => now,
  );
  return (
    <time dateTime={instant} title={formatExact(instant)}>
      {formatRelative(instant, at)}
    </time>
  );
}
