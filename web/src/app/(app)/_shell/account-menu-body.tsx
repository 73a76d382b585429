'use client';

import { Menu, SegmentedControl, Text, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconLogout, IconUserCircle } from '@tabler/icons-react';
import Link from 'next/link';
import type { ReactElement } from 'react';
import { personName } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { signOut } from '@/lib/session/session';
import { useSignedIn } from '@/lib/session/use-session';

export function AccountMenuBody({ button }: { button: ReactElement }) {
  const { user } = useSignedIn();
  return (
    <Menu defaultOpened position="bottom-end" width={240} withinPortal>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        <Text px="sm" pt={6} fw={600} size="sm" truncate>
          {personName(user) || user.email}
        </Text>
        <Text px="sm" pb={6} c="dimmed" size="xs" truncate>
          {user.email}
        </Text>
        <Menu.Divider />
        <ThemeChoice />
        <Menu.Divider />
        <Menu.Item component={Link} href="/account" leftSection={<IconUserCircle size={16} aria-hidden />}>
          {m.shell.pages.account}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>
          {m.shell.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function ThemeChoice() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { light, dark, auto } = m.shell.theme;
  return (
    <SegmentedControl
      fullWidth
      size="xs"
      aria-label={m.shell.theme.label}
      value={colorScheme}
      onChange={(value) => setColorScheme(value as MantineColorScheme)}
      data={[
        { value: 'light', label: light },
        { value: 'dark', label: dark },
        { value: 'auto', label: auto },
      ]}
    />
  );
}
