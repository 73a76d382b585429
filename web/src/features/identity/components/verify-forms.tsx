'use client';

import { Anchor, Button, Stack, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import Link from 'next/link';
import { ProblemAlert } from '@/components/states/problem-alert';
import { asProblem } from '@/lib/api/problem';
import { showInForm } from '@/lib/forms';
import * as m from '@/lib/messages/messages';
import { updateUser } from '@/lib/session/session';
import { signedIn } from '@/lib/session/session-store';
import { useFormProblem } from '@/lib/use-form-problem';
import { verifyEmail, verifyMyEmail } from '../api/verification';
import { PasswordField } from './password-field';

const texts = m.verification;

/** Told the code of a problem, or none; answers whether the page says the rest. */
type OnEnd = (code: string | undefined) => boolean;

/** A link is opened by mistake more easily than a button is pressed: who is signed in says yes first. */
export function VerifySignedIn({ token, email, onEnd }: { token: string; email: string; onEnd: OnEnd }) {
  const verify = useMutation({
    mutationFn: () => verifyMyEmail(token),
    meta: { shownBy: 'form' },
    onSuccess: () => {
      const session = signedIn();
      if (session) updateUser({ ...session.user, email_verified: true });
      onEnd(undefined);
    },
    onError: (error) => void onEnd(asProblem(error).code),
  });
  return (
    <Stack gap="sm">
      <Title order={1}>{texts.title}</Title>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {texts.signedInText(email)}
      </Text>
      {verify.isError && <ProblemAlert problem={asProblem(verify.error)} />}
      <Button onClick={() => verify.mutate()} loading={verify.isPending} fullWidth>
        {texts.confirm}
      </Button>
    </Stack>
  );
}

/** The link shows whose the mailbox is, and the password who created the account. */
export function VerifyWithPassword({ token, onEnd }: { token: string; onEnd: OnEnd }) {
  const { problem, wait, show } = useFormProblem();
  const form = useForm({ initialValues: { password: '' } });
  const verify = useMutation({
    mutationFn: (password: string) => verifyEmail(token, password),
    meta: { shownBy: 'form' },
    onSuccess: () => onEnd(undefined),
    onError: (error) => {
      if (!onEnd(asProblem(error).code)) show(showInForm(form, error));
    },
  });
  return (
    <>
      <Title order={1}>{texts.title}</Title>
      <Text c="dimmed" size="sm" mb="md">
        {texts.text}
      </Text>
      <form onSubmit={form.onSubmit((values) => verify.mutate(values.password))} noValidate>
        <Stack gap="sm">
          {problem && <ProblemAlert problem={problem} wait={wait} />}
          <PasswordField label={m.identity.signIn.password} required {...form.getInputProps('password')} />
          <Button type="submit" loading={verify.isPending} disabled={wait > 0 || !form.values.password} fullWidth>
            {texts.submit}
          </Button>
          <Anchor component={Link} href="/forgot-password" size="sm">
            {texts.notMe}
          </Anchor>
        </Stack>
      </form>
    </>
  );
}
