'use client';

import { Anchor, Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconMailOpened } from '@tabler/icons-react';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import * as m from '@/lib/messages/messages';
import { useRegistration } from '@/lib/session/auth-settings';
import { useOnward } from '../hooks/use-onward';
import { AuthMessage } from './auth-message';
import { RegisterForm } from './register-form';

const texts = m.identity.register;

export function RegisterPage() {
  useOnward();
  const registration = useRegistration();
  const to = useSearchParams().get('to');
  const signInHref = to ? `/login?to=${encodeURIComponent(to)}` : '/login';
  if (!registration) return <Waiting />;
  if (registration === 'closed') {
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

/** Neither a form that may be refused nor a refusal, before the server has said which. */
function Waiting() {
  return (
    <Stack gap="sm" role="status" aria-label={m.common.loading}>
      <Skeleton height={32} width="60%" />
      <Skeleton height={36} />
      <Skeleton height={36} />
      <Skeleton height={36} />
    </Stack>
  );
}
