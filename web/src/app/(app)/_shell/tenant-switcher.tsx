'use client';

import { Text, UnstyledButton } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import * as m from '@/lib/messages/messages';
import { useSignedIn } from '@/lib/session/use-session';
import { lazyMenu, type MenuButtonProps } from './lazy-menu';
import classes from './tenant-switcher.module.css';

export const TenantSwitcher = lazyMenu(
  () => import('./tenant-menu-body').then((file) => file.TenantMenuBody),
  TenantButton,
);

function TenantButton(props: MenuButtonProps) {
  const { tenant } = useSignedIn();
  if (!tenant) return null;
  return (
    <UnstyledButton className={classes.button} aria-label={`${m.shell.tenant}: ${tenant.name}`} {...props}>
      <span className={classes.names}>
        <Text size="sm" fw={600} truncate>
          {tenant.name}
        </Text>
        <Text size="xs" c="dimmed">
          {m.common.role[tenant.role]}
        </Text>
      </span>
      <IconSelector size={16} aria-hidden />
    </UnstyledButton>
  );
}
