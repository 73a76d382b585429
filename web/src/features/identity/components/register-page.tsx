'use client';

import { Anchor, Button, Text, Title } from '@mantine/core';
import { IconMailOpened } from '@tabler/icons-react';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import * as m from '@/lib/messages/messages';
import { useAuthSettings } from '../hooks/use-auth-settings';
import { useOnward } from '../hooks/use-onward';
import { AuthMessage } from './auth-message';
import { RegisterForm } from './register-form';

const texts = m.identity.register;

export function RegisterPage() {
  useOnward();
  const { registration_enabled: open } = useAuthSettings();
  const to = useSearchParams().get('to');
  const signInHref = to ? `/login?to=${encodeURIComponent(to)}` : '/login';
  if (!open) {
    return (
      <AuthMessage icon={<IconMailOpened />} title={texts.closedTitle} text={texts.closedText}>
        <Button component={Link} href={signInHref} fullWidth>
          {texts.signIn}
        </Button>
      </AuthMessage>
    );
  }
  return (
    <>
      <Title order={1}>{texts.title}</Title>
      <Text c="dimmed" size="sm" mb="md">
        {texts.text}
      </Text>
      <RegisterForm />
      <Text size="sm" mt="md" ta="center">
        {texts.haveAccount}{' '}
        <Anchor component={Link} href={signInHref} inherit underline="always">
          {texts.signIn}
        </Anchor>
      </Text>
    </>
  );
}
