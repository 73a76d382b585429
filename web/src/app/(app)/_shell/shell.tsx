'use client';

import { AppShell, Burger, Group, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { AvailabilitySwitch } from '@/features/agents/components/availability-switch';
import { m } from '@/lib/messages/messages';
import { useMay, useSignedIn } from '@/lib/session/use-session';
import { AccountMenu } from './account-menu';
import { LiveIndicator } from './live-indicator';
import { Navigation } from './navigation-links';
import { SearchButton, Search } from './search';
import classes from './shell.module.css';
import { Shortcuts } from './shortcuts';
import { TenantSwitcher } from './tenant-switcher';

export function Shell({ children }: { children: ReactNode }) {
  const [opened, { toggle, close }] = useDisclosure();
  const tenant = useSignedIn().tenant;
  const worksLeads = useMay('agent');

  return (
    <AppShell
      header={{ height: 52 }}
      navbar={{ width: 216, breakpoint: 'md', collapsed: { mobile: !opened } }}
      padding={{ base: 'sm', sm: 'md' }}
      layout="alt"
    >
      <a href="#content" className={classes.skip}>
        {m.shell.skip}
      </a>
      <AppShell.Header className={classes.header}>
        <Group gap="xs" wrap="nowrap">
          <Burger opened={opened} onClick={toggle} hiddenFrom="md" size="sm" aria-label={m.shell.openNavigation} />
          <SearchButton />
        </Group>
        <Group gap="xs" wrap="nowrap">
          <LiveIndicator />
          {worksLeads && <AvailabilitySwitch />}
          <AccountMenu />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar className={classes.navbar} aria-label={m.shell.navigation}>
        <Group justify="space-between" className={classes.brand} wrap="nowrap">
          <UnstyledButton component={Link} href="/" className={classes.logo} onClick={close}>
            {/* eslint-disable-next-line @next/next/no-img-element -- one small vector picture */}
            <img src="/icon.svg" alt="" width={24} height={24} />
            {m.common.product}
          </UnstyledButton>
          <Burger opened={opened} onClick={toggle} hiddenFrom="md" size="sm" aria-label={m.common.close} />
        </Group>
        <TenantSwitcher />
        <Navigation onNavigate={close} />
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1} className={classes.main} key={tenant?.id}>
        {children}
      </AppShell.Main>
      <Search />
      <Shortcuts />
    </AppShell>
  );
}
