import { useState, type KeyboardEvent, type RefObject } from 'react';

type Options = {
  scroller: RefObject<HTMLElement | null>;
  count: number;
  show: (index: number) => void;
  open: (index: number) => void;
  select: (index: number) => void;
};

/** Arrows or j and k move, Enter opens, x selects; Home and End go to the ends of what is loaded. */
export function useRowKeys({ scroller, count, show, open, select }: Options) {
  const [current, setCurrent] = useState(-1);

  const go = (index: number): void => {
    const next = Math.max(0, Math.min(index, count - 1));
    setCurrent(next);
    show(next);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== scroller.current || event.ctrlKey || event.metaKey || event.altKey || count === 0) return;
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
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

  return { current, props: { onKeyDown, onBlur: () => setCurrent(-1) } };
}
