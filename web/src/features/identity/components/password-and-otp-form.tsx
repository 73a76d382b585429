'use client';

import { Button, Group, Stack, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { ProblemAlert } from '@/components/states/problem-alert';
import { showInForm } from '@/lib/forms';
import * as m from '@/lib/messages/messages';
import { useFormProblem } from '@/lib/use-form-problem';
import { passwordAndOtpSchema, type PasswordAndOtpValues } from '../model/account-schema';
import { PasswordField } from './password-field';
import { refusalText } from './refusal-text';

type Props<T> = {
  action: string;
  danger?: boolean;
  send: (values: PasswordAndOtpValues) => Promise<T>;
  onDone: (answer: T) => void;
  onCancel: () => void;
};

/** Confirms with both factors what weakens or renews one of them. */
export function PasswordAndOtpForm<T>({ action, danger, send, onDone, onCancel }: Props<T>) {
  const { problem, wait, show } = useFormProblem();
  const form = useForm<PasswordAndOtpValues>({
    initialValues: { password: '', otp: '' },
    validate: schemaResolver(passwordAndOtpSchema, { sync: true }),
  });
  const attempt = useMutation({
    mutationFn: send,
    meta: { shownBy: 'form' },
    onSuccess: onDone,
    onError: (error) => show(showInForm(form, error)),
  });
  return (
    <form onSubmit={form.onSubmit((values) => attempt.mutate({ ...values, otp: values.otp.trim() }))} noValidate>
      <Stack gap="sm">
        {problem && <ProblemAlert problem={problem} wait={wait} text={refusalText(problem)} />}
        <PasswordField label={m.identity.account.password.current} data-autofocus {...form.getInputProps('password')} />
        <TextInput
          label={m.identity.account.twoFactor.otpOrRecovery}
          autoComplete="one-time-code"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={64}
          {...form.getInputProps('otp')}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            {m.common.cancel}
          </Button>
          <Button type="submit" color={danger ? 'red.9' : undefined} loading={attempt.isPending} disabled={wait > 0}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
