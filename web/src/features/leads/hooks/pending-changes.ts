import { useSyncExternalStore } from 'react';
import { createStore } from '@/lib/browser/store';
import { createHold } from '@/lib/undo/hold';
import type { PendingChange } from '../model/bulk-change';

const NONE: readonly PendingChange[] = [];
const pending = createStore<readonly PendingChange[]>(NONE);

/** Changes of many leads wait here before they are sent. */
export const leadHold = createHold();

export function addPending(change: PendingChange): void {
  pending.set([...pending.get(), change]);
}

export function removePending(id: string): void {
  pending.set(pending.get().filter((change) => change.id !== id));
}

/** Changes of all that match go on as a job; from its end on, the list itself says what came of it. */
export function removePendingOfJobs(): void {
  pending.set(pending.get().filter(({ target }) => 'ids' in target));
}

/** What is shown as done already, though it is not yet. */
export function usePendingChanges(): readonly PendingChange[] {
  return useSyncExternalStore(pending.subscribe, pending.get, () => NONE);
}
