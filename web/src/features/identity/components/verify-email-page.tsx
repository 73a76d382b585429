'use client';

import { Button, Skeleton } from '@mantine/core';
import { IconCheck, IconClock, IconLinkOff, IconUserQuestion } from '@tabler/icons-react';
import Link from 'next/link';
import { useState } from 'react';
import * as m from '@/lib/messages/messages';
import { signOut } from '@/lib/session/session';
import { useSession } from '@/lib/session/use-session';
import { useFragment } from '../hooks/use-fragment';
import { verificationEnd, type VerificationEnd } from '../model/verification-end';
import { AuthMessage } from './auth-message';
import { SendVerificationButton } from './send-verification-button';
import { VerifySignedIn, VerifyWithPassword } from './verify-forms';

const texts = m.verification;

/** Where the link of the mail leads. */
export function VerifyEmailPage() {
  const fragment = useFragment();
  const session = useSession();
  const [end, setEnd] = useState<VerificationEnd>();
  if (!fragment || session.status === 'starting') return <Skeleton height={180} aria-label={m.common.loading} />;
  const email = session.status === 'signed-in' ? session.user.email : undefined;
  if (!fragment.token || end) return <Ended end={end ?? 'dead'} email={email} />;
  const token = fragment.token;
  const ended = (code: string | undefined): boolean => {
    const reached = verificationEnd(code, email !== undefined);
    setEnd(reached);
    return reached !== undefined;
  };
  return email === undefined ? (
    <VerifyWithPassword token={token} onEnd={ended} />
  ) : (
    <VerifySignedIn token={token} email={email} onEnd={ended} />
  );
}

function Ended({ end, email }: { end: VerificationEnd; email?: string }) {
  switch (end) {
    case 'done':
      return (
        <AuthMessage icon={<IconCheck />} color="pine" title={texts.doneTitle} text={texts.doneText}>
          <Onward signedIn={email !== undefined} />
        </AuthMessage>
      );
    case 'already':
      return (
        <AuthMessage icon={<IconCheck />} color="pine" title={texts.alreadyTitle} text={texts.alreadyText}>
          <Onward signedIn={email !== undefined} />
        </AuthMessage>
      );
    case 'expired':
      return (
        <AuthMessage
          icon={<IconClock />}
          color="yellow"
          title={texts.expiredTitle}
          text={email === undefined ? texts.expiredSignIn : texts.expiredText}
        >
          {email === undefined ? <Onward signedIn={false} /> : <SendVerificationButton fullWidth />}
        </AuthMessage>
      );
    case 'another':
      return (
        <AuthMessage
          icon={<IconUserQuestion />}
          color="yellow"
          title={texts.anotherTitle}
          text={texts.anotherText(email ?? '')}
        >
          <Button fullWidth onClick={() => void signOut()}>
            {texts.other}
          </Button>
        </AuthMessage>
      );
    case 'dead':
      return (
        <AuthMessage icon={<IconLinkOff />} color="yellow" title={texts.deadTitle} text={texts.deadText}>
          <Onward signedIn={email !== undefined} />
        </AuthMessage>
      );
  }
}

function Onward({ signedIn }: { signedIn: boolean }) {
  return (
    <Button component={Link} href={signedIn ? '/' : '/login'} fullWidth>
      {signedIn ? texts.onward : texts.signIn}
    </Button>
  );
}
