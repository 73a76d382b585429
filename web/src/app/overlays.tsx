'use client';

import { notificationsStore } from '@mantine/notifications';
import dynamic from 'next/dynamic';
import { useSyncExternalStore } from 'react';
import { modalsWanted } from '@/lib/overlays/modals';

const Notifications = dynamic(() => import('@mantine/notifications').then((file) => file.Notifications), {
  ssr: false,
});
const ModalsHost = dynamic(() => import('./modals-host').then((file) => file.ModalsHost), { ssr: false });

const never = (): boolean => false;
let toasted = false;
const hasToasted = (): boolean => (toasted ||= notificationsStore.getState().notifications.length > 0);

/** Where toasts and dialogs show up; fetched with the first of them, since no page needs them to be seen. */
export function Overlays() {
  const toasts = useSyncExternalStore(notificationsStore.subscribe, hasToasted, never);
  const dialogs = useSyncExternalStore(modalsWanted.subscribe, modalsWanted.get, never);
  return (
    <>
      {toasts && <Notifications position="bottom-right" />}
      {dialogs && <ModalsHost />}
    </>
  );
}
