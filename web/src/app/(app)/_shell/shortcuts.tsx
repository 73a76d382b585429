'use client';

import { useDisclosure, useHotkeys } from '@mantine/hooks';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { includesRole, useSignedIn } from '@/lib/session/use-session';
import { DESTINATIONS } from './navigation';

const ShortcutsDialog = dynamic(() => import('./shortcuts-dialog').then((file) => file.ShortcutsDialog), {
  ssr: false,
});

/** The second key of "g l" comes within this. */
const PATIENCE = 1_200;

/** g and a letter goes to a page; ? lists all shortcuts. */
export function Shortcuts() {
  const [opened, { open, close }] = useDisclosure();
  const role = useSignedIn().tenant?.role;
  const places = DESTINATIONS.filter((place) => place.key && includesRole(role, place.role));
  useGoKeys(new Map(places.map((place) => [place.key, place.href])));
  useHotkeys([
    ['shift+?', open],
    ['?', open],
  ]);
  return opened ? <ShortcutsDialog places={places} onClose={close} /> : null;
}

function useGoKeys(places: Map<string | undefined, string>): void {
  const router = useRouter();
  const since = useRef(0);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement;
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        target.closest('input, textarea, select, [contenteditable], [role="dialog"]')
      )
        return;
      const waiting = Date.now() - since.current < PATIENCE;
      since.current = event.key === 'g' ? Date.now() : 0;
      const href = waiting ? places.get(event.key) : undefined;
      if (!href) return;
      event.preventDefault();
      router.push(href);
    };
    addEventListener('keydown', onKeyDown, true);
    return () => removeEventListener('keydown', onKeyDown, true);
  });
}
