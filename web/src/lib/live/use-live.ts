import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import type { LiveEvent, LiveStatus } from './live-event';
import { liveStatus, onLiveEvent } from './live-hub';

export function useLiveStatus(): LiveStatus {
  return useSyncExternalStore(liveStatus.subscribe, liveStatus.get, () => 'connecting');
}

/** Calls back for every event of the given types, and of all types if none is given. */
export function useLiveEvents(types: readonly string[] | undefined, callback: (event: LiveEvent) => void): void {
  const told = useEffectEvent((event: LiveEvent) => {
    if (!types || types.includes(event.type)) callback(event);
  });
  useEffect(() => onLiveEvent((event) => told(event)), []);
}
