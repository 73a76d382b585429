import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { useEffect } from 'react';
import { OPENED, RESET, type LiveEvent } from './live-event';
import { followTenant, onLiveEvent } from './live-hub';

/** Several events of one moment ask for the same data once. */
const GATHER = 250;

type Followed = { userId: number; tenantId: string | undefined };

/**
 * Follows the tenant, and has what an event makes old fetched again where it is shown.
 *
 * @param keysOf what an event makes old; the same function each time
 */
export function useLiveUpdates(
  queryClient: QueryClient,
  { userId, tenantId }: Followed,
  keysOf: (event: LiveEvent) => QueryKey[],
): void {
  useEffect(() => {
    if (!tenantId) return undefined;
    const old = new Map<string, QueryKey>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = (): void => {
      timer = undefined;
      const keys = [...old.values()];
      old.clear();
      keys.forEach((queryKey) => void queryClient.invalidateQueries({ queryKey }));
    };
    let opened = false;
    const forget = onLiveEvent((event) => {
      if (event.type === RESET) return void queryClient.invalidateQueries();
      if (event.type === OPENED && !opened) {
        // What was fetched before the stream was open may have changed in between.
        opened = true;
        const now = Date.now();
        return void queryClient.invalidateQueries({ predicate: (query) => query.state.dataUpdatedAt < now });
      }
      keysOf(event).forEach((key) => old.set(JSON.stringify(key), key));
      timer ??= setTimeout(refresh, GATHER);
    });
    const leave = followTenant(userId, tenantId);
    return () => {
      leave();
      forget();
      clearTimeout(timer);
    };
  }, [queryClient, userId, tenantId, keysOf]);
}
