import { useCallback, useLayoutEffect, useRef } from 'react';

/** A function of one identity that does what the newest one does, so that rows which did not change are not drawn again. */
export function useStable<A extends unknown[]>(callback: (...args: A) => void): (...args: A) => void {
  const newest = useRef(callback);
  useLayoutEffect(() => {
    newest.current = callback;
  });
  return useCallback((...args: A) => newest.current(...args), []);
}
