'use client';

import { Anchor, Text, Title } from '@mantine/core';
import Link from 'next/link';
import { m } from '@/lib/messages/messages';
import { RegisterForm } from './register-form';

const texts = m.identity.register;

export function RegisterPage() {
  return (
    <>
      <Title order={1}>{texts.title}</Title>
      <Text c="dimmed" size="sm" mb="md">
        {texts.text}
      </Text>
      <RegisterForm />
      <Text size="sm" mt="md" ta="center">
        {texts.haveAccount}{' '}
        <Anchor component={Link} href="/login">
          {texts.signIn}
        </Anchor>
      </Text>
    </>
  );
}
