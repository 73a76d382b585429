'use client';

import { Button, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ProblemAlert } from '@/components/states/problem-alert';
import { asProblem } from '@/lib/api/problem';
import { showInForm } from '@/lib/forms';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { useAuthSettings } from '@/lib/session/auth-settings';
import type { TenantAccess } from '@/lib/session/session-store';
import { useFormProblem } from '@/lib/use-form-problem';
import { acceptAsNew } from '../api/accept-invitation';
import { signIn } from '../api/sign-in';
import { newcomerSchema, type NewcomerValues } from '../model/sign-in-schema';
import { DeadInvitation } from './invitation-end';
import { NewPasswordField } from './password-field';
import { SignInForm } from './sign-in-form';

const texts = m.identity.invitation;
const fields = m.identity.register;

/**
 * Somebody new: one form makes the account and signs in. The server tells nobody the address of an invitation, so it is asked
 * for; where it was another one, the account is made all the same and only the sign-in is asked for again.
 */
export function AcceptAsNew({ token }: { token: string }) {
  const router = useRouter();
  const { problem, wait, show } = useFormProblem();
  const [joined, setJoined] = useState<TenantAccess>();
  const least = useAuthSettings().password_min_length;
  const form = useForm<NewcomerValues>({
    initialValues: { first_name: '', last_name: '', email: '', password: '' },
    validate: (values) => schemaResolver(newcomerSchema(least), { sync: true })(values),
  });
  const accept = useMutation({
    mutationFn: async ({ first_name, last_name, email, password }: NewcomerValues) => {
      const access = await acceptAsNew(token, { first_name: first_name.trim(), last_name: last_name.trim(), password });
      const signedIn = await signIn({ email, password, otp: '' }).then(
        () => true,
        () => false,
      );
      return { access, signedIn };
    },
    meta: { shownBy: 'form' },
    onSuccess: ({ access, signedIn }) => (signedIn ? welcome(access) : setJoined(access)),
    onError: (error) => show(showInForm(form, error)),
  });
  const welcome = (access: TenantAccess): void => {
    showDone(texts.joined(access.name, m.common.role[access.role]));
    router.replace('/');
  };

  if (accept.isError && asProblem(accept.error).code === 'invalid_invitation') return <DeadInvitation />;
  if (joined) {
    return (
      <>
        <Title order={1}>{texts.joinedTitle}</Title>
        <Text c="dimmed" size="sm" mb="md">
          {texts.joinedText(joined.name)}
        </Text>
        <SignInForm initial={{ email: '', password: form.values.password }} onSignedIn={() => welcome(joined)} />
      </>
    );
  }
  return (
    <>
      <Title order={1}>{texts.title}</Title>
      <Text c="dimmed" size="sm" mb="md">
        {texts.newText}
      </Text>
      <form onSubmit={form.onSubmit((values) => accept.mutate(values))} noValidate>
        <Stack gap="sm">
          {problem && <ProblemAlert problem={problem} wait={wait} text={m.identity.problem[problem.code]} />}
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <TextInput
              label={fields.firstName}
              autoComplete="given-name"
              maxLength={100}
              {...form.getInputProps('first_name')}
            />
            <TextInput
              label={fields.lastName}
              autoComplete="family-name"
              maxLength={100}
              {...form.getInputProps('last_name')}
            />
          </SimpleGrid>
          <TextInput
            label={m.identity.signIn.email}
            description={texts.emailHint}
            type="email"
            autoComplete="username"
            maxLength={254}
            {...form.getInputProps('email')}
          />
          <NewPasswordField label={m.identity.signIn.password} {...form.getInputProps('password')} />
          <Button type="submit" loading={accept.isPending} disabled={wait > 0} fullWidth>
            {texts.createAndAccept}
          </Button>
        </Stack>
      </form>
    </>
  );
}
