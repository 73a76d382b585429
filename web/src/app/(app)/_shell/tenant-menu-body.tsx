'use client';

import { Menu } from '@mantine/core';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import Link from 'next/link';
import type { ReactElement } from 'react';
import * as m from '@/lib/messages/messages';
import { useRegistration } from '@/lib/session/auth-settings';
import { switchTenant } from '@/lib/session/session';
import { useOperator } from '@/lib/session/use-operator';
import { useSignedIn } from '@/lib/session/use-session';

export function TenantMenuBody({ button }: { button: ReactElement }) {
  const { tenant, tenants } = useSignedIn();
  const registration = useRegistration();
  const operator = useOperator();
  const mayMakeTenants = registration === 'open' || operator === true;
  return (
    <Menu defaultOpened position="bottom-start" width={240} withinPortal>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{m.shell.tenant}</Menu.Label>
        {tenants.map((other) => (
          <Menu.Item
            key={other.id}
            onClick={() => switchTenant(other)}
            rightSection={other.id === tenant?.id ? <IconCheck size={16} aria-hidden /> : undefined}
            aria-current={other.id === tenant?.id || undefined}
          >
            {other.name}
          </Menu.Item>
        ))}
        {mayMakeTenants && (
          <>
            <Menu.Divider />
            <Menu.Item component={Link} href="/admin/new-tenant" leftSection={<IconPlus size={16} aria-hidden />}>
              {m.shell.newTenant}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
