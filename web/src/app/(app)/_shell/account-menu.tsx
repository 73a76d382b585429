'use client';

import { Avatar, UnstyledButton } from '@mantine/core';
import { personName } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { useSignedIn } from '@/lib/session/use-session';
import { lazyMenu, type MenuButtonProps } from './lazy-menu';

export const AccountMenu = lazyMenu(
  () => import('./account-menu-body').then((file) => file.AccountMenuBody),
  AccountButton,
);

function AccountButton(props: MenuButtonProps) {
  const { user } = useSignedIn();
  const name = personName(user) || user.email;
  return (
    <UnstyledButton aria-label={`${m.shell.pages.account}: ${name}`} {...props}>
      <Avatar name={name} color="pine" size={32} />
    </UnstyledButton>
  );
}
