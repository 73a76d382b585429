'use client';

import { Button, type ButtonProps } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { asProblem } from '@/lib/api/problem';
import * as m from '@/lib/messages/messages';
import { showDone, showProblem } from '@/lib/query/show-problem';
import { updateUser } from '@/lib/session/session';
import { useSignedIn } from '@/lib/session/use-session';
import { sendVerification } from '../api/send-verification';

const texts = m.verifyBanner;

export function SendVerificationButton(props: ButtonProps) {
  const { user } = useSignedIn();
  const send = useMutation({
    mutationFn: sendVerification,
    meta: { shownBy: 'form' },
    onSuccess: () => showDone(texts.sent(user.email)),
    onError: (error) => {
      if (asProblem(error).code === 'already_verified') updateUser({ ...user, email_verified: true });
      else showProblem(asProblem(error));
    },
  });
  return (
    <Button {...props} loading={send.isPending} onClick={() => send.mutate()}>
      {texts.again}
    </Button>
  );
}
