import { useEffect } from 'react';
import { createStore } from '@/lib/browser/store';

export const searchOpen = createStore(false);

let typed = '';

export function openSearch(): void {
  typed = '';
  searchOpen.set(true);
}

/** What was typed before the field was there; a second call gives nothing. */
export function takeTyped(): string {
  const taken = typed;
  typed = '';
  return taken;
}

/**
 * From the moment the search opens until its field has the focus, what is typed is for the search: no shortcut of the page
 * hears it. Mount it before whatever else listens on the window.
 */
export function useTypedAhead(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!searchOpen.get() || (event.target as HTMLElement).closest('[role="dialog"]')) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Tab') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.key === 'Escape') searchOpen.set(false);
      else if (event.key === 'Backspace') typed = [...typed].slice(0, -1).join('');
      else if ([...event.key].length === 1) typed += event.key;
    };
    addEventListener('keydown', onKeyDown, true);
    return () => removeEventListener('keydown', onKeyDown, true);
  }, []);
}
