'use client';

import { Menu, Text, UnstyledButton } from '@mantine/core';
import { IconCheck, IconPlus, IconSelector } from '@tabler/icons-react';
import Link from 'next/link';
import { m } from '@/lib/messages/messages';
import { switchTenant } from '@/lib/session/session';
import { useSignedIn } from '@/lib/session/use-session';
import classes from './tenant-switcher.module.css';

export function TenantSwitcher() {
  const { tenant, tenants } = useSignedIn();
  if (!tenant) return null;
  return (
    <Menu position="bottom-start" width={240} withinPortal>
      <Menu.Target>
        <UnstyledButton className={classes.button} aria-label={`${m.shell.tenant}: ${tenant.name}`}>
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
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{m.shell.tenant}</Menu.Label>
        {tenants.map((other) => (
          <Menu.Item
            key={other.id}
            onClick={() => switchTenant(other)}
            rightSection={other.id === tenant.id ? <IconCheck size={16} aria-hidden /> : undefined}
            aria-current={other.id === tenant.id || undefined}
          >
            {other.name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item component={Link} href="/admin/new-tenant" leftSection={<IconPlus size={16} aria-hidden />}>
          {m.shell.newTenant}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
