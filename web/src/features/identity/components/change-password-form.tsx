'use client';

import { Button, Stack } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ProblemAlert } from '@/components/states/problem-alert';
import { showInForm } from '@/lib/forms';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { useAuthSettings } from '@/lib/session/auth-settings';
import { hasOwnPassword } from '@/lib/session/own-password';
import { sessionKeys } from '@/lib/session/session-keys';
import { useSignedIn } from '@/lib/session/use-session';
import { useFormProblem } from '@/lib/use-form-problem';
import { changePassword } from '../api/account';
import { changePasswordSchema, type ChangePasswordValues } from '../model/account-schema';
import { NewPasswordField, PasswordField } from './password-field';
import { refusalText } from './refusal-text';

const texts = m.identity.account.password;

/** @param first whether the password to be replaced is a temporary one, which the person was given */
export function ChangePasswordForm({ first = false }: { first?: boolean }) {
  const { user } = useSignedIn();
  const { problem, wait, show } = useFormProblem();
  const queryClient = useQueryClient();
  const least = useAuthSettings().password_min_length;
  const form = useForm<ChangePasswordValues>({
    initialValues: { current_password: '', new_password: '' },
    validate: (values) => schemaResolver(changePasswordSchema(least), { sync: true })(values),
  });
  const change = useMutation({
    mutationFn: changePassword,
    meta: { shownBy: 'form' },
    onSuccess: () => {
      form.reset();
      show(undefined);
      showDone(first ? texts.firstDone : texts.done);
      hasOwnPassword();
      void queryClient.invalidateQueries({ queryKey: sessionKeys.sessions });
    },
    onError: (error) => show(showInForm(form, error)),
  });

  return (
    <form onSubmit={form.onSubmit((values) => change.mutate(values))} noValidate>
      <Stack gap="sm" maw={420}>
        {problem && <ProblemAlert problem={problem} wait={wait} text={refusalText(problem)} />}
        {/* So that a password manager knows whose password it is. */}
        <input type="email" autoComplete="username" value={user.email} readOnly hidden />
        <PasswordField label={first ? texts.temporary : texts.current} {...form.getInputProps('current_password')} />
        <NewPasswordField label={texts.new} {...form.getInputProps('new_password')} />
        <div>
          <Button type="submit" variant={first ? 'filled' : 'default'} loading={change.isPending} disabled={wait > 0}>
            {first ? texts.firstSubmit : texts.submit}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
