'use client';

import { Button, Group, Tabs } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconInfoCircle, IconUserPlus } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { Page } from '@/components/page/page';
import { RequireRole } from '@/components/states/require-role';
import * as m from '@/lib/messages/messages';
import { useAuthSettings } from '@/lib/session/auth-settings';
import { InvitationTable } from './invitation-table';
import { MemberTable } from './member-table';
import classes from './members-page.module.css';

const InviteDialog = dynamic(() => import('./invite-dialog').then((file) => file.InviteDialog), { ssr: false });
const RolesDialog = dynamic(() => import('./roles-dialog').then((file) => file.RolesDialog), { ssr: false });

const texts = m.identity.members;
const TABS = ['members', 'invitations'] as const;

export function MembersPage() {
  return (
    <RequireRole role="admin">
      <Members />
    </RequireRole>
  );
}

function Members() {
  const [tab, setTab] = useQueryState('tab', parseAsStringLiteral(TABS).withDefault('members'));
  useAuthSettings(); // so that the dialog knows at once whether mail is sent
  const [inviting, invite] = useDisclosure();
  const [explaining, explain] = useDisclosure();
  return (
    <Page
      title={texts.title}
      subtitle={texts.subtitle}
      fill
      actions={
        <Group gap="xs">
          <Button variant="default" leftSection={<IconInfoCircle size={16} aria-hidden />} onClick={explain.open}>
            {texts.aboutRoles}
          </Button>
          <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={invite.open}>
            {texts.invite.button}
          </Button>
        </Group>
      }
    >
      <Tabs
        value={tab}
        onChange={(value) => void setTab(value as (typeof TABS)[number])}
        keepMounted={false}
        className={classes.tabs}
      >
        <Tabs.List>
          {TABS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {texts.tabs[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="members" className={classes.panel}>
          <MemberTable onInvite={invite.open} />
        </Tabs.Panel>
        <Tabs.Panel value="invitations" className={classes.panel}>
          <InvitationTable onInvite={invite.open} />
        </Tabs.Panel>
      </Tabs>
      {inviting && <InviteDialog onClose={invite.close} />}
      {explaining && <RolesDialog onClose={explain.close} />}
    </Page>
  );
}
