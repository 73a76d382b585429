'use client';

import { Anchor, Modal, Text } from '@mantine/core';
import * as m from '@/lib/messages/messages';
import { signOut } from '@/lib/session/session';
import { SignInForm } from './sign-in-form';

const texts = m.identity.again;

/** Over the page as it is: what somebody typed there waits until they are back. */
export function SignInAgain({ email }: { email: string }) {
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      title={texts.title}
    >
      <Text size="sm" mb="sm">
        {texts.text}
      </Text>
      <SignInForm email={email} />
      <Anchor component="button" size="sm" mt="sm" onClick={() => void signOut()}>
        {texts.other}
      </Anchor>
    </Modal>
  );
}
