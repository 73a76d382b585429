'use client';

import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ProblemAlert } from '@/components/states/problem-alert';
import { personKeys } from '@/entities/person/keys/person-keys';
import { showInForm } from '@/lib/forms';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { useAuthSettings } from '@/lib/session/auth-settings';
import { useFormProblem } from '@/lib/use-form-problem';
import { invite } from '../api/invitations';
import { inviteSchema, type InviteValues } from '../model/invite-schema';
import { RoleChoice } from './role-choice';

const texts = m.identity.members.invite;

/** Nobody becomes a member before they accept. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title={texts.title} size="lg">
      <InviteForm onClose={onClose} />
    </Modal>
  );
}

function InviteForm({ onClose }: { onClose: () => void }) {
  const { mail_configured: mailConfigured } = useAuthSettings();
  const queryClient = useQueryClient();
  const { problem, wait, show } = useFormProblem();
  const form = useForm<InviteValues>({
    initialValues: { email: '', role: 'agent' },
    validate: schemaResolver(inviteSchema, { sync: true }),
  });
  const send = useMutation({
    mutationFn: invite,
    meta: { shownBy: 'form' },
    onSuccess: (_, { email }) => {
      void queryClient.invalidateQueries({ queryKey: personKeys.all });
      showDone(texts.sent(email));
      onClose();
    },
    onError: (error) => show(showInForm(form, error)),
  });
  return (
    <form onSubmit={form.onSubmit((values) => send.mutate({ ...values, email: values.email.trim() }))} noValidate>
      <Stack gap="md">
        {problem && (
          <ProblemAlert
            problem={problem}
            wait={wait}
            text={problem.code === 'already_member' ? texts.alreadyMember : undefined}
          />
        )}
        <Text size="sm" c="dimmed">
          {mailConfigured ? texts.byMailText : texts.noMailText}
        </Text>
        <TextInput
          label={texts.email}
          type="email"
          autoComplete="off"
          maxLength={254}
          data-autofocus
          {...form.getInputProps('email')}
        />
        <RoleChoice label={texts.role} {...form.getInputProps('role')} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {m.common.cancel}
          </Button>
          <Button type="submit" loading={send.isPending} disabled={wait > 0}>
            {texts.send}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
