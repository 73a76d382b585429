'use client';

import { Alert, Anchor, Text, Title } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import * as m from '@/lib/messages/messages';
import { useRegistration } from '@/lib/session/auth-settings';
import { useSession } from '@/lib/session/use-session';
import { useOnward } from '../hooks/use-onward';
import { ProviderButtons } from './provider-buttons';
import { SignInForm } from './sign-in-form';

const texts = m.identity.signIn;

export function SignInPage() {
  useOnward();
  const session = useSession();
  const registration = useRegistration();
  const to = useSearchParams().get('to');
  const because = session.status === 'signed-out' ? session.because : undefined;
  return (
    <>
      <Title order={1}>{texts.title}</Title>
      <Text c="dimmed" size="sm" mb="md">
        {texts.welcome}
      </Text>
      {because && (
        <Alert color="gray" mb="md" role="status" icon={<IconInfoCircle aria-hidden />}>
          {because === 'elsewhere' ? texts.endedElsewhere : texts.endedHere}
        </Alert>
      )}
      <SignInForm>
        <Anchor component={Link} href="/forgot-password" size="sm">
          {texts.forgot}
        </Anchor>
      </SignInForm>
      <ProviderButtons to={to} />
      {registration === 'open' && (
        <Text size="sm" mt="md" ta="center">
          {texts.noAccount}{' '}
          <Anchor
            component={Link}
            href={to ? `/register?to=${encodeURIComponent(to)}` : '/register'}
            inherit
            underline="always"
          >
            {texts.register}
          </Anchor>
        </Text>
      )}
      {registration === 'closed' && (
        <Text size="sm" c="dimmed" mt="md" ta="center">
          {texts.closed}
        </Text>
      )}
    </>
  );
}
