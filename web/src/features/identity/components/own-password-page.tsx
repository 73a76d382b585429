'use client';

import { Anchor, Text, Title } from '@mantine/core';
import * as m from '@/lib/messages/messages';
import { signOut } from '@/lib/session/session';
import { AuthFrame } from './auth-frame';
import { ChangePasswordForm } from './change-password-form';

const texts = m.identity.ownPassword;

/** In the place of every page while the password is a temporary one: the server answers nothing else. */
export function OwnPasswordPage() {
  return (
    <AuthFrame>
      <Title order={1}>{texts.title}</Title>
      <Text c="dimmed" size="sm" mb="md">
        {texts.text}
      </Text>
      <ChangePasswordForm first />
      <Anchor component="button" size="sm" mt="md" onClick={() => void signOut()}>
        {texts.signOut}
      </Anchor>
    </AuthFrame>
  );
}
