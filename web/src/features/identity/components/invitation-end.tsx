import { Button } from '@mantine/core';
import { IconCheck, IconLinkOff } from '@tabler/icons-react';
import Link from 'next/link';
import * as m from '@/lib/messages/messages';
import { AuthMessage } from './auth-message';

const texts = m.identity.invitation;

export function DeadInvitation() {
  return (
    <AuthMessage icon={<IconLinkOff />} color="yellow" title={texts.deadTitle} text={texts.deadText}>
      <Button component={Link} href="/login" fullWidth>
        {texts.toSignIn}
      </Button>
    </AuthMessage>
  );
}

export function MemberAlready() {
  return (
    <AuthMessage icon={<IconCheck />} color="pine" title={texts.memberTitle} text={texts.memberText}>
      <Button component={Link} href="/" fullWidth>
        {texts.toApp}
      </Button>
    </AuthMessage>
  );
}
