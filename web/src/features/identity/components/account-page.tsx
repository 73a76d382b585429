'use client';

import { Button, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { Page } from '@/components/page/page';
import { SettingsSection } from '@/components/page/settings-section';
import * as m from '@/lib/messages/messages';
import { Appearance } from './appearance';
import { ChangePasswordForm } from './change-password-form';
import { OwnInvitationList } from './own-invitation-list';
import { Profile } from './profile';
import { SessionList } from './session-list';
import { TwoFactorSection } from './two-factor-section';

const EraseDialog = dynamic(() => import('./erase-dialog').then((file) => file.EraseDialog), { ssr: false });

const texts = m.identity.account;

export function AccountPage() {
  return (
    <Page title={m.shell.pages.account}>
      <Stack gap={0} maw={1040}>
        <SettingsSection title={texts.profile.title} text={texts.profile.text}>
          <Profile />
        </SettingsSection>
        <SettingsSection title={texts.invitations.title} text={texts.invitations.text}>
          <OwnInvitationList />
        </SettingsSection>
        <SettingsSection title={texts.password.title} text={texts.password.text}>
          <ChangePasswordForm />
        </SettingsSection>
        <SettingsSection title={texts.twoFactor.title} text={texts.twoFactor.text}>
          <TwoFactorSection />
        </SettingsSection>
        <SettingsSection title={texts.sessions.title} text={texts.sessions.text}>
          <SessionList />
        </SettingsSection>
        <SettingsSection title={m.notifications.title} text={m.notifications.preferences.link}>
          <Button component={Link} href="/account/notifications" variant="default">
            {m.notifications.settings}
          </Button>
        </SettingsSection>
        <SettingsSection title={texts.appearance.title} text={texts.appearance.text}>
          <Appearance />
        </SettingsSection>
        <SettingsSection title={texts.erase.title} text={texts.erase.text}>
          <Erase />
        </SettingsSection>
      </Stack>
    </Page>
  );
}

function Erase() {
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Text size="sm" mb="sm">
        {texts.erase.goes}
      </Text>
      <Button variant="default" c="var(--mantine-color-error)" onClick={open}>
        {texts.erase.button}
      </Button>
      {opened && <EraseDialog onClose={close} />}
    </>
  );
}
