import { useEffect, useSyncExternalStore } from 'react';
import { createStore } from '@/lib/browser/store';

type Fragment = { page: string; values: Record<string, string> };

const taken = createStore<Fragment | undefined>(undefined);

/**
 * What stands behind the # of the address, such as the token of a link in a mail. It is taken out of the address at once, so
 * that it is in no history, no bookmark and no screenshot. Undefined until it has been looked for.
 */
export function useFragment(): Record<string, string> | undefined {
  useEffect(() => {
    take();
    addEventListener('hashchange', take);
    return () => removeEventListener('hashchange', take);
  }, []);
  const fragment = useSyncExternalStore(taken.subscribe, taken.get, () => undefined);
  return fragment && fragment.page === location.pathname ? fragment.values : undefined;
}

function take(): void {
  const page = location.pathname;
  if (location.hash.length > 1) {
    taken.set({ page, values: Object.fromEntries(new URLSearchParams(location.hash.slice(1))) });
    history.replaceState(history.state, '', page + location.search);
  } else if (taken.get()?.page !== page) {
    taken.set({ page, values: {} });
  }
}
