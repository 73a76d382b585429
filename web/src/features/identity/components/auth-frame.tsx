import { Group, Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import * as m from '@/lib/messages/messages';
import classes from './auth-frame.module.css';

/** The frame of the pages for who is not signed in yet. */
export function AuthFrame({ children }: { children: ReactNode }) {
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
