'use client';

import { Button, Checkbox, Group, List, Modal, Skeleton, Stack, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as z from 'zod/mini';
import { ProblemAlert } from '@/components/states/problem-alert';
import { QueryView } from '@/components/states/query-view';
import { showInForm } from '@/lib/forms';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { meQuery, type Me } from '@/lib/session/me';
import { signOut } from '@/lib/session/session';
import { useFormProblem } from '@/lib/use-form-problem';
import { eraseAccount } from '../api/account';
import { passwordAndOtpSchema, passwordSchema } from '../model/account-schema';
import { PasswordField } from './password-field';
import { refusalText } from './refusal-text';

const texts = m.identity.account.erase;

export function EraseDialog({ onClose }: { onClose: () => void }) {
  const me = useQuery(meQuery);
  return (
    <Modal opened onClose={onClose} title={texts.dialogTitle}>
      <List size="sm" spacing={6} mb="md">
        <List.Item>{texts.goes}</List.Item>
        <List.Item>{texts.leads}</List.Item>
        <List.Item>{texts.keys}</List.Item>
        <List.Item>{texts.stays}</List.Item>
      </List>
      <QueryView query={me} skeleton={<Skeleton height={140} aria-label={m.common.loading} />}>
        {(data) => <EraseForm me={data} onCancel={onClose} />}
      </QueryView>
    </Modal>
  );
}

function EraseForm({ me, onCancel }: { me: Me; onCancel: () => void }) {
  const { problem, wait, show } = useFormProblem();
  const [understood, setUnderstood] = useState(false);
  const schema = me.two_factor_enabled ? passwordAndOtpSchema : z.extend(passwordSchema, { otp: z.string() });
  const form = useForm({
    initialValues: { password: '', otp: '' },
    validate: schemaResolver(schema, { sync: true }),
  });
  const erase = useMutation({
    mutationFn: eraseAccount,
    meta: { shownBy: 'form' },
    onSuccess: async () => {
      await signOut();
      showDone(texts.done);
    },
    onError: (error) => show(showInForm(form, error)),
  });
  return (
    <form
      onSubmit={form.onSubmit(({ password, otp }) => erase.mutate({ password, otp: otp.trim() || null }))}
      noValidate
    >
      <Stack gap="sm">
        {problem && <ProblemAlert problem={problem} wait={wait} text={refusalText(problem)} />}
        <PasswordField label={texts.password} data-autofocus {...form.getInputProps('password')} />
        {me.two_factor_enabled && (
          <TextInput
            label={texts.otp}
            autoComplete="one-time-code"
            autoCapitalize="off"
            spellCheck={false}
            maxLength={64}
            {...form.getInputProps('otp')}
          />
        )}
        <Checkbox
          label={texts.understand(me.user.email)}
          checked={understood}
          onChange={(event) => setUnderstood(event.currentTarget.checked)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            {m.common.cancel}
          </Button>
          <Button type="submit" color="red.9" disabled={!understood || wait > 0} loading={erase.isPending}>
            {texts.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
