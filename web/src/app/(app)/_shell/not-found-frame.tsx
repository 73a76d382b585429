'use client';

import { Box } from '@mantine/core';
import { NotFoundState } from '@/components/states/not-found-state';
import { useSession } from '@/lib/session/use-session';
import { AppFrame } from './app-frame';

/** Within the application for who is signed in; nobody is asked to sign in for a page that does not exist. */
export function NotFoundFrame() {
  const { status } = useSession();
  if (status === 'signed-in') {
    return (
      <AppFrame>
        <NotFoundState />
      </AppFrame>
    );
  }
  return (
    <Box component="main">
      <NotFoundState />
    </Box>
  );
}
