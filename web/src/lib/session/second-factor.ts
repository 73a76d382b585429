import { useSyncExternalStore } from 'react';
import { createStore } from '@/lib/browser/store';
import { useSignedIn } from './use-session';

/** The tenant that lets the person do nothing before they have set up a second factor. */
const asking = createStore<string | undefined>(undefined);

export function asksForSecondFactor(tenantId: string | null): void {
  if (tenantId && asking.get() !== tenantId) asking.set(tenantId);
}

export function secondFactorIsSetUp(): void {
  asking.set(undefined);
}

/** Whether the tenant one works in has refused, because it asks its members for a second factor. */
export function useSecondFactorMissing(): boolean {
  const tenantId = useSyncExternalStore(asking.subscribe, asking.get, () => undefined);
  const tenant = useSignedIn().tenant;
  return tenant !== undefined && tenant.id === tenantId;
}
