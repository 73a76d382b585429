'use client';

import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';

const Notifications = dynamic(() => import('@mantine/notifications').then((file) => file.Notifications), {
  ssr: false,
});
const Modals = dynamic(() => import('@mantine/modals').then((file) => file.ModalsProvider), { ssr: false });

/** Where toasts and `modals.open...` show up. No page needs them to be seen first, so they come when the browser is idle. */
export function Overlays() {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    if (typeof requestIdleCallback !== 'function') {
      const timer = setTimeout(() => setReady(true), 300);
      return () => clearTimeout(timer);
    }
    const idle = requestIdleCallback(() => setReady(true), { timeout: 1_500 });
    return () => cancelIdleCallback(idle);
  }, []);
  return ready ? (
    <>
      <Notifications position="bottom-right" />
      <Modals>{null}</Modals>
    </>
  ) : null;
}
