'use client';

import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { asProblem, type Problem } from '@/lib/api/problem';
import { m } from '@/lib/messages/messages';
import { signIn } from '../api/sign-in';
import { signInSchema, type SignInValues } from '../model/sign-in-schema';

const texts = m.identity.signIn;

type Props = {
  /** Known when a session is taken up again. */
  email?: string;
  onSignedIn?: () => void;
  /** Between the password and the button. */
  children?: ReactNode;
};

/** E-mail and password, and the code once the server asks for it. */
export function SignInForm({ email, onSignedIn, children }: Props) {
  const [problem, setProblem] = useState<Problem>();
  const [asksForCode, setAsksForCode] = useState(false);
  const form = useForm<SignInValues>({
    initialValues: { email: email ?? '', password: '', otp: '' },
    validate: schemaResolver(signInSchema, { sync: true }),
  });
  const attempt = useMutation({
    mutationFn: signIn,
    meta: { shownBy: 'form' },
    onSuccess: onSignedIn,
    onError: (error) => {
      const refused = asProblem(error);
      const codeMissing = refused.code === 'otp_required';
      setAsksForCode((asked) => asked || codeMissing);
      setProblem(codeMissing ? undefined : refused);
    },
  });

  return (
    <form onSubmit={form.onSubmit((values) => attempt.mutate(values))} noValidate>
      <Stack gap="sm">
        {problem && (
          <Alert color="red" role="alert" title={problem.message}>
            {problem.requestId && problem.status >= 500 ? m.common.requestId(problem.requestId) : undefined}
          </Alert>
        )}
        <TextInput
          label={texts.email}
          type="email"
          autoComplete="username"
          readOnly={email !== undefined}
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={texts.password}
          autoComplete="current-password"
          data-autofocus
          {...form.getInputProps('password')}
        />
        {asksForCode && (
          <TextInput
            label={texts.otp}
            description={texts.otpHint}
            autoComplete="one-time-code"
            inputMode="numeric"
            autoFocus
            {...form.getInputProps('otp')}
          />
        )}
        {children}
        <Button type="submit" loading={attempt.isPending} fullWidth>
          {texts.submit}
        </Button>
      </Stack>
    </form>
  );
}
