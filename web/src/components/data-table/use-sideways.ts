import { useEffect, useState, type RefObject } from 'react';

/** Whether the table is wider than its place, so that it scrolls sideways. */
export function useSideways(element: RefObject<HTMLElement | null>): boolean {
  const [sideways, setSideways] = useState(false);
  useEffect(() => {
    const scroller = element.current;
    if (!scroller?.firstElementChild) return undefined;
    const observer = new ResizeObserver(() => setSideways(scroller.scrollWidth > scroller.clientWidth));
    observer.observe(scroller);
    observer.observe(scroller.firstElementChild);
    return () => observer.disconnect();
  }, [element]);
  return sideways;
}
