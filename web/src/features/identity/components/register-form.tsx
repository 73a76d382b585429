'use client';

import { Alert, Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Problem } from '@/lib/api/problem';
import { showInForm } from '@/lib/forms';
import { m } from '@/lib/messages/messages';
import { register } from '../api/sign-in';
import { registerSchema, type RegisterValues } from '../model/sign-in-schema';
import { PasswordMeter } from './password-meter';

const texts = m.identity.register;

export function RegisterForm() {
  const [problem, setProblem] = useState<Problem>();
  const form = useForm<RegisterValues>({
    initialValues: { tenant_name: '', first_name: '', last_name: '', email: '', password: '' },
    validate: schemaResolver(registerSchema, { sync: true }),
  });
  const attempt = useMutation({
    mutationFn: register,
    meta: { shownBy: 'form' },
    onError: (error) => setProblem(showInForm(form, error)),
  });

  return (
    <form onSubmit={form.onSubmit((values) => attempt.mutate(values))} noValidate>
      <Stack gap="sm">
        {problem && <Alert color="red" role="alert" title={problem.message} />}
        <TextInput label={texts.tenantName} autoComplete="organization" {...form.getInputProps('tenant_name')} />
        <Group grow align="flex-start">
          <TextInput label={texts.firstName} autoComplete="given-name" {...form.getInputProps('first_name')} />
          <TextInput label={texts.lastName} autoComplete="family-name" {...form.getInputProps('last_name')} />
        </Group>
        <TextInput
          label={m.identity.signIn.email}
          type="email"
          autoComplete="username"
          {...form.getInputProps('email')}
        />
        <div>
          <PasswordInput
            label={m.identity.signIn.password}
            description={texts.passwordHint}
            autoComplete="new-password"
            {...form.getInputProps('password')}
          />
          <PasswordMeter password={form.values.password} />
        </div>
        <Button type="submit" loading={attempt.isPending} fullWidth>
          {texts.submit}
        </Button>
      </Stack>
    </form>
  );
}
