'use client';

import { Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { IconCheck, IconLinkOff } from '@tabler/icons-react';
import Link from 'next/link';
import * as z from 'zod/mini';
import { ProblemAlert } from '@/components/states/problem-alert';
import { asProblem } from '@/lib/api/problem';
import { showInForm } from '@/lib/forms';
import * as m from '@/lib/messages/messages';
import { useAuthSettings } from '@/lib/session/auth-settings';
import { signOut } from '@/lib/session/session';
import { signedIn } from '@/lib/session/session-store';
import { useFormProblem } from '@/lib/use-form-problem';
import { resetPassword } from '../api/password-reset';
import { useFragment } from '../hooks/use-fragment';
import { newPassword } from '../model/sign-in-schema';
import { AuthMessage } from './auth-message';
import { NewPasswordField } from './password-field';

const texts = m.identity.reset;

/** Where the link of the mail leads. */
export function ResetPasswordPage() {
  const fragment = useFragment();
  if (!fragment) return <Skeleton height={180} aria-label={m.common.loading} />;
  return fragment.token ? <ResetForm token={fragment.token} /> : <DeadLink />;
}

function ResetForm({ token }: { token: string }) {
  const { problem, wait, show } = useFormProblem();
  const least = useAuthSettings().password_min_length;
  const form = useForm({
    initialValues: { new_password: '' },
    validate: (values) => schemaResolver(z.object({ new_password: newPassword(least) }), { sync: true })(values),
  });
  const reset = useMutation({
    mutationFn: (password: string) => resetPassword(token, password),
    meta: { shownBy: 'form' },
    onSuccess: () => signedIn() && signOut(), // the server has ended this session with all others
    onError: (error) => show(showInForm(form, error)),
  });
  if (reset.isError && asProblem(reset.error).code === 'invalid_reset_token') return <DeadLink />;
  if (reset.isSuccess) {
    return (
      <AuthMessage icon={<IconCheck />} color="pine" title={texts.doneTitle} text={texts.doneText}>
        <Button component={Link} href="/login" fullWidth>
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
      <form onSubmit={form.onSubmit((values) => reset.mutate(values.new_password))} noValidate>
        <Stack gap="sm">
          {problem && <ProblemAlert problem={problem} wait={wait} />}
          <NewPasswordField label={m.identity.account.password.new} {...form.getInputProps('new_password')} />
          <Button type="submit" loading={reset.isPending} disabled={wait > 0} fullWidth>
            {texts.submit}
          </Button>
        </Stack>
      </form>
    </>
  );
}

function DeadLink() {
  return (
    <AuthMessage icon={<IconLinkOff />} color="yellow" title={texts.deadTitle} text={texts.deadText}>
      <Button component={Link} href="/forgot-password" fullWidth>
        {texts.newLink}
      </Button>
    </AuthMessage>
  );
}
