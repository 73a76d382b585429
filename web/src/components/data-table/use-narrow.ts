import { useEffect, useState, type RefObject } from 'react';

/** A table narrower than this shows cards. */
const NARROW = 620;

export function useNarrow(element: RefObject<HTMLElement | null>): boolean {
  const [narrow, setNarrow] = useState(() => typeof innerWidth === 'number' && innerWidth < NARROW);
  useEffect(() => {
    if (!element.current) return undefined;
    const observer = new ResizeObserver(([entry]) => entry && setNarrow(entry.contentRect.width < NARROW));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return narrow;
}
