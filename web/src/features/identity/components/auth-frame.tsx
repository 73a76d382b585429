'use client';

import { Group, Paper, Text } from '@mantine/core';
import { useSearchParams } from 'next/navigation';
import { useRouter } from 'next/navigation';
import { useEffect, type ReactNode } from 'react';
import { m } from '@/lib/messages/messages';
import { useSession } from '@/lib/session/use-session';
import classes from './auth-frame.module.css';

/** The page of who is not signed in yet; who is goes on to where they wanted to. */
export function AuthFrame({ children }: { children: ReactNode }) {
  const session = useSession();
  const to = useSearchParams().get('to');
  const router = useRouter();
  useEffect(() => {
    if (session.status === 'signed-in') router.replace(ownPath(to));
  }, [session.status, to, router]);

  return (
    <main className={classes.page}>
      <Group gap={10} mb="lg" justify="center">
        {/* eslint-disable-next-line @next/next/no-img-element -- one small vector picture */}
        <img src="/icon.svg" alt="" width={32} height={32} />
        <Text fw={650} size="xl">
          {m.common.product}
        </Text>
      </Group>
      <Paper withBorder p="lg" className={classes.card}>
        {children}
      </Paper>
    </main>
  );
}

/** Only ever a page of this application, whatever the address says. */
function ownPath(to: string | null): string {
  return to?.startsWith('/') && !to.startsWith('//') && !to.includes('\\') ? to : '/';
}
