'use client';

import { Anchor, Text, Title } from '@mantine/core';
import Link from 'next/link';
import { m } from '@/lib/messages/messages';
import { SignInForm } from './sign-in-form';

const texts = m.identity.signIn;

export function SignInPage() {
  return (
    <>
      <Title order={1}>{texts.title}</Title>
      <Text c="dimmed" size="sm" mb="md">
        {texts.welcome}
      </Text>
      <SignInForm>
        <Anchor component={Link} href="/forgot-password" size="sm">
          {texts.forgot}
        </Anchor>
      </SignInForm>
      <Text size="sm" mt="md" ta="center">
        {texts.noAccount}{' '}
        <Anchor component={Link} href="/register">
          {texts.register}
        </Anchor>
      </Text>
    </>
  );
}
