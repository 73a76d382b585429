'use client';

import { Button, Stack, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { ProblemAlert } from '@/components/states/problem-alert';
import { asProblem } from '@/lib/api/problem';
import * as m from '@/lib/messages/messages';
import { useFormProblem } from '@/lib/use-form-problem';
import { signIn } from '../api/sign-in';
import { signInSchema, type SignInValues } from '../model/sign-in-schema';
import { PasswordField } from './password-field';
import { SecondStep } from './second-step';

const texts = m.identity.signIn;

type Props = {
  /** Known when a session is taken up again. */
  email?: string;
  /** What was typed on the page before. */
  initial?: { email: string; password: string };
  onSignedIn?: () => void;
  /** Between the password and the button. */
  children?: ReactNode;
};

/** E-mail and password first; then, for who has a second factor, its code. */
export function SignInForm({ email, initial, onSignedIn, children }: Props) {
  const { problem, wait, show } = useFormProblem();
  const [asksForCode, setAsksForCode] = useState(false);
  const form = useForm<SignInValues>({
    initialValues: { email: email ?? initial?.email ?? '', password: initial?.password ?? '', otp: '' },
    validate: schemaResolver(signInSchema, { sync: true }),
  });
  const attempt = useMutation({
    mutationFn: signIn,
    meta: { shownBy: 'form' },
    onSuccess: onSignedIn,
    onError: (error) => {
      const refused = asProblem(error);
      if (refused.code === 'otp_required') setAsksForCode(true);
      if (refused.code === 'invalid_otp') form.setFieldValue('otp', '');
      show(refused.code === 'otp_required' ? undefined : refused);
    },
  });
  const startOver = (): void => {
    setAsksForCode(false);
    show(undefined);
    form.setValues({ password: '', otp: '' });
  };

  return (
    <form onSubmit={form.onSubmit((values) => attempt.mutate(values))} noValidate>
      <Stack gap="sm">
        {problem && <ProblemAlert problem={problem} wait={wait} text={m.identity.problem[problem.code]} />}
        {asksForCode ? (
          <SecondStep form={form} email={form.values.email} onStartOver={startOver} />
        ) : (
          <>
            <TextInput
              label={texts.email}
              type="email"
              autoComplete="username"
              readOnly={email !== undefined}
              {...form.getInputProps('email')}
            />
            <PasswordField label={texts.password} data-autofocus {...form.getInputProps('password')} />
            {children}
          </>
        )}
        <Button type="submit" loading={attempt.isPending} disabled={wait > 0} fullWidth>
          {asksForCode ? texts.confirm : texts.submit}
        </Button>
      </Stack>
    </form>
  );
}
