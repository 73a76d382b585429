import { useSyncExternalStore } from 'react';

/** A call the person began with a call button. */
export type CurrentCall = { leadId: number; since: number };

const KEPT = 'leadline.call';
const listeners = new Set<() => void>();
let current: CurrentCall | undefined;
let read = false;

/** What is kept survives a reload of the tab: a phone call does. */
function snapshot(): CurrentCall | undefined {
  if (!read && typeof sessionStorage !== 'undefined') {
    read = true;
    current = kept();
  }
  return current;
}

function kept(): CurrentCall | undefined {
  try {
    const found = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as Partial<CurrentCall> | null;
    return typeof found?.leadId === 'number' && typeof found.since === 'number'
      ? { leadId: found.leadId, since: found.since }
      : undefined;
  } catch {
    return undefined;
  }
}

export function setCurrentCall(call: CurrentCall | undefined): void {
  read = true;
  current = call;
  if (call) sessionStorage.setItem(KEPT, JSON.stringify(call));
  else sessionStorage.removeItem(KEPT);
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useCurrentCall(): CurrentCall | undefined {
  return useSyncExternalStore(subscribe, snapshot, () => undefined);
}

/** Whole minutes of a call, at least one. */
export function minutesOf(call: CurrentCall, now: number): number {
  return Math.max(1, Math.round((now - call.since) / 60_000));
}
