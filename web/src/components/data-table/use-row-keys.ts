import { useEffect, useEffectEvent, useState, type KeyboardEvent as ReactKeyboardEvent, type RefObject } from 'react';

type Options = {
  scroller: RefObject<HTMLElement | null>;
  count: number;
  show: (index: number) => void;
  open: (index: number) => void;
  select: (index: number) => void;
};

/**
 * Arrows or j and k move, Enter opens, x selects; Home and End go to the ends of what is loaded. j and k work from anywhere on
 * the page where nothing else has the focus.
 */
export function useRowKeys({ scroller, count, show, open, select }: Options) {
  const [current, setCurrent] = useState(-1);

  const go = (index: number): void => {
    const next = Math.max(0, Math.min(index, count - 1));
    setCurrent(next);
    show(next);
  };

  const actions: Record<string, (() => void) | undefined> = {
    ArrowDown: () => go(current + 1),
    j: () => go(current + 1),
    ArrowUp: () => go(current - 1),
    k: () => go(current - 1),
    Home: () => go(0),
    End: () => go(count - 1),
    Enter: () => current >= 0 && open(current),
    x: () => current >= 0 && select(current),
  };

  const handle = (event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'preventDefault'>): boolean => {
    const action = actions[event.key];
    if (!action || event.ctrlKey || event.metaKey || event.altKey || count === 0) return false;
    event.preventDefault();
    action();
    return true;
  };

  const fromElsewhere = useEffectEvent((event: KeyboardEvent) => {
    const nowhere = event.target === document.body || (event.target as Element).id === 'content';
    if (!nowhere || event.defaultPrevented || !['j', 'k', 'x'].includes(event.key)) return;
    if (handle(event)) scroller.current?.focus({ preventScroll: true });
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => fromElsewhere(event);
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);

  const onKeyDown = (event: ReactKeyboardEvent): void => {
    if (event.target === scroller.current) handle(event);
  };
  return { current: Math.min(current, count - 1), props: { onKeyDown } };
}
