'use client';

import { modals, ModalsProvider } from '@mantine/modals';
import { useEffect } from 'react';
import { modalsAreThere } from '@/lib/overlays/modals';

export function ModalsHost() {
  return (
    <>
      <ModalsProvider>{null}</ModalsProvider>
      <There />
    </>
  );
}

/** After the provider, so that it listens already. */
function There() {
  useEffect(() => modalsAreThere(modals), []);
  return null;
}
