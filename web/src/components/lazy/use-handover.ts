import { useEffect, useRef, useState, type RefObject } from 'react';

/**
 * For what takes the place of a button that was pressed, to open at it: the new button takes over the focus first, so that it
 * is where the focus returns to. Answers the new button's ref, and whether it is time to open.
 */
export function useHandover(): [RefObject<HTMLButtonElement | null>, boolean] {
  const button = useRef<HTMLButtonElement>(null);
  const [done, setDone] = useState(false);
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) button.current?.focus();
    setDone(true); // eslint-disable-line react-hooks/set-state-in-effect -- opening waits for the focus
  }, []);
  return [button, done];
}
