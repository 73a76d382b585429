'use client';

import { Button, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { ProblemAlert } from '@/components/states/problem-alert';
import { showInForm } from '@/lib/forms';
import * as m from '@/lib/messages/messages';
import { useAuthSettings } from '@/lib/session/auth-settings';
import { useFormProblem } from '@/lib/use-form-problem';
import { register } from '../api/sign-in';
import { registerSchema, type RegisterValues } from '../model/sign-in-schema';
import { NewPasswordField } from './password-field';

const texts = m.identity.register;

export function RegisterForm() {
  const { problem, wait, show } = useFormProblem();
  const least = useAuthSettings().password_min_length;
  const form = useForm<RegisterValues>({
    initialValues: { tenant_name: '', first_name: '', last_name: '', email: '', password: '' },
    validate: (values) => schemaResolver(registerSchema(least), { sync: true })(values),
  });
  const attempt = useMutation({
    mutationFn: register,
    meta: { shownBy: 'form' },
    onError: (error) => show(showInForm(form, error)),
  });

  return (
    <form onSubmit={form.onSubmit((values) => attempt.mutate({ ...values, email: values.email.trim() }))} noValidate>
      <Stack gap="sm">
        {problem && <ProblemAlert problem={problem} wait={wait} text={m.identity.problem[problem.code]} />}
        <TextInput
          label={texts.tenantName}
          autoComplete="organization"
          maxLength={200}
          {...form.getInputProps('tenant_name')}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <TextInput
            label={texts.firstName}
            autoComplete="given-name"
            maxLength={100}
            {...form.getInputProps('first_name')}
          />
          <TextInput
            label={texts.lastName}
            autoComplete="family-name"
            maxLength={100}
            {...form.getInputProps('last_name')}
          />
        </SimpleGrid>
        <TextInput
          label={m.identity.signIn.email}
          type="email"
          autoComplete="username"
          maxLength={254}
          {...form.getInputProps('email')}
        />
        <NewPasswordField label={m.identity.signIn.password} {...form.getInputProps('password')} />
        <Button type="submit" loading={attempt.isPending} disabled={wait > 0} fullWidth>
          {texts.submit}
        </Button>
      </Stack>
    </form>
  );
}
