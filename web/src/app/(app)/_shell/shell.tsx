'use client';

import { Burger, CloseButton, UnstyledButton } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { AvailabilitySwitch } from '@/features/agents/components/availability-switch';
import { NotificationBell } from '@/features/notifications/components/notification-bell';
import * as m from '@/lib/messages/messages';
import { useMay, useSignedIn } from '@/lib/session/use-session';
import { AccountMenu } from './account-menu';
import { LiveIndicator } from './live-indicator';
import { Navigation } from './navigation-links';
import { SearchButton, Search } from './search';
import classes from './shell.module.css';
import { Shortcuts } from './shortcuts';
import { TenantSwitcher } from './tenant-switcher';

export function Shell({ children }: { children: ReactNode }) {
  const [opened, { open, close }] = useDisclosure();
  const tenant = useSignedIn().tenant;
  const worksLeads = useMay('agent');
  useHotkeys([['Escape', close]]);

  return (
    <div className={classes.shell} data-opened={opened || undefined}>
      <header className={classes.header}>
        <a href="#content" className={classes.skip}>
          {m.shell.skip}
        </a>
        <div className={classes.bar}>
          <Burger
            className={classes.narrowOnly}
            opened={opened}
            onClick={open}
            size="sm"
            aria-label={m.shell.openNavigation}
          />
          <SearchButton />
        </div>
        <div className={classes.bar}>
          <LiveIndicator />
          {worksLeads && <AvailabilitySwitch />}
          {tenant && <NotificationBell />}
          <AccountMenu />
        </div>
      </header>
      <div className={classes.overlay} onClick={close} aria-hidden />
      <nav className={classes.navbar} aria-label={m.shell.navigation}>
        <div className={classes.brand}>
          <UnstyledButton component={Link} href="/" prefetch={false} className={classes.logo} onClick={close}>
            {/* eslint-disable-next-line @next/next/no-img-element -- one small vector picture */}
            <img src="/icon.svg" alt="" width={24} height={24} />
            {m.common.product}
          </UnstyledButton>
          <CloseButton className={classes.narrowOnly} onClick={close} aria-label={m.common.close} />
        </div>
        <TenantSwitcher />
        <Navigation onNavigate={close} />
      </nav>
      <main id="content" tabIndex={-1} className={classes.main} key={tenant?.id}>
        {children}
      </main>
      <Search />
      <Shortcuts />
    </div>
  );
}
