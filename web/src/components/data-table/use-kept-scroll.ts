import { useLayoutEffect, type RefObject } from 'react';

const offsets = new Map<string, number>();

/** How far down the list was scrolled when it was left, in pixels. */
export function keptScroll(list: string | undefined): number {
  return (list !== undefined && offsets.get(list)) || 0;
}

/** Brings somebody who comes back to a list to where they left it. */
export function useKeptScroll(scroller: RefObject<HTMLElement | null>, list: string | undefined): void {
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || list === undefined) return undefined;
    element.scrollTo({ top: keptScroll(list) });
    const keep = (): void => void offsets.set(list, element.scrollTop);
    element.addEventListener('scroll', keep, { passive: true });
    return () => element.removeEventListener('scroll', keep);
  }, [scroller, list]);
}
