'use client';

import { Anchor, Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { IconMail } from '@tabler/icons-react';
import Link from 'next/link';
import * as z from 'zod/mini';
import { ProblemAlert } from '@/components/states/problem-alert';
import { showInForm } from '@/lib/forms';
import * as m from '@/lib/messages/messages';
import { useAuthSettings } from '@/lib/session/auth-settings';
import { useFormProblem } from '@/lib/use-form-problem';
import { requestPasswordReset } from '../api/password-reset';
import { emailAddress } from '../model/sign-in-schema';
import { AuthMessage } from './auth-message';

const texts = m.identity.forgot;
const schema = z.object({ email: emailAddress });

/** Says the same whether or not there is such an account. */
export function ForgotPasswordPage() {
  const { problem, wait, show } = useFormProblem();
  const { mail_configured: mailConfigured } = useAuthSettings();
  const form = useForm({ initialValues: { email: '' }, validate: schemaResolver(schema, { sync: true }) });
  const request = useMutation({
    mutationFn: requestPasswordReset,
    meta: { shownBy: 'form' },
    onSuccess: () => show(undefined),
    onError: (error) => show(showInForm(form, error)),
  });

  if (request.isSuccess) {
    return (
      <AuthMessage
        icon={<IconMail />}
        color="pine"
        title={texts.sentTitle}
        text={texts.sentText(form.values.email.trim())}
      >
        <Text size="sm" c="dimmed">
          {mailConfigured ? texts.sentHint : texts.noMailHint}
        </Text>
        <Button component={Link} href="/login" fullWidth>
          {texts.back}
        </Button>
        <Anchor component="button" size="sm" onClick={() => request.reset()}>
          {texts.again}
        </Anchor>
      </AuthMessage>
    );
  }
  return (
    <>
      <Title order={1}>{texts.title}</Title>
      <Text c="dimmed" size="sm" mb="md">
        {texts.text}
      </Text>
      <form onSubmit={form.onSubmit(({ email }) => request.mutate(email))} noValidate>
        <Stack gap="sm">
          {problem && <ProblemAlert problem={problem} wait={wait} />}
          <TextInput
            label={m.identity.signIn.email}
            type="email"
            autoComplete="username"
            maxLength={254}
            {...form.getInputProps('email')}
          />
          <Button type="submit" loading={request.isPending} disabled={wait > 0} fullWidth>
            {texts.submit}
          </Button>
        </Stack>
      </form>
      <Text size="sm" mt="md" ta="center">
        <Anchor component={Link} href="/login" inherit underline="always">
          {texts.back}
        </Anchor>
      </Text>
    </>
  );
}
