import { exclusively } from '@/lib/browser/mutex';
import { createStore } from '@/lib/browser/store';
import type { LiveEvent, LiveStatus } from './live-event';
import { followStream } from './live-stream';

export const liveStatus = createStore<LiveStatus>('connecting');

type Told = { event: LiveEvent; id?: string } | { status: LiveStatus } | { asks: true };

const listeners = new Set<(event: LiveEvent) => void>();
let lastEventId: string | undefined;

export function onLiveEvent(listener: (event: LiveEvent) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Follows what happens in a tenant, for one person, until the returned function is called. Of all tabs of a browser only one
 * holds the stream, because browsers open six connections to a server at most; it tells the others, and when it is closed
 * another one goes on from the last event all of them know.
 */
export function followTenant(userId: number, tenantId: string): () => void {
  const name = `leadline-live-${userId}-${tenantId}`;
  const stop = new AbortController();
  const tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name);
  let leads = false;
  lastEventId = undefined;
  liveStatus.set('connecting');

  const hear = (event: LiveEvent, id: string | undefined): void => {
    if (id) lastEventId = id;
    listeners.forEach((listener) => listener(event));
  };
  tabs?.addEventListener('message', (message: MessageEvent<Told>) => {
    const told = message.data;
    if ('event' in told) hear(told.event, told.id);
    if ('status' in told && !leads) liveStatus.set(told.status);
    if ('asks' in told && leads) tabs.postMessage({ status: liveStatus.get() });
  });
  tabs?.postMessage({ asks: true });

  const lead = async (): Promise<void> => {
    if (stop.signal.aborted) return;
    leads = true;
    await followStream(stop.signal, {
      lastEventId: () => lastEventId,
      onEvent: (event, id) => {
        hear(event, id);
        tabs?.postMessage({ event, id });
      },
      onStatus: (status) => {
        liveStatus.set(status);
        tabs?.postMessage({ status });
      },
    });
  };
  void exclusively(name, lead);

  return () => {
    stop.abort();
    tabs?.close();
  };
}
