'use client';

import { Button, Group, Input, Modal, SegmentedControl, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemAlert } from '@/components/states/problem-alert';
import { showInForm } from '@/lib/forms';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { useFormProblem } from '@/lib/use-form-problem';
import { invite } from '../api/invitations';
import { addMember } from '../api/members';
import { useAuthSettings } from '../hooks/use-auth-settings';
import { inviteSchema, type InviteValues } from '../model/invite-schema';
import { RoleChoice } from './role-choice';
import { ShownOnce } from './shown-once';

const texts = m.identity.members.invite;
type Way = 'mail' | 'hand';
type Made = { email: string; password: string };

/** By mail, or, where no mail is sent, by a first password one hands over. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const [made, setMade] = useState<Made>();
  return (
    <Modal
      opened
      onClose={onClose}
      title={made ? texts.passwordTitle : texts.title}
      size="lg"
      closeOnClickOutside={!made}
      closeOnEscape={!made}
      withCloseButton={!made}
    >
      {made ? (
        <Stack gap="md">
          <Text size="sm">{texts.passwordText(made.email)}</Text>
          <ShownOnce label={texts.password} text={made.password} />
          <Group justify="flex-end">
            <Button onClick={onClose}>{texts.done}</Button>
          </Group>
        </Stack>
      ) : (
        <InviteForm onMade={setMade} onClose={onClose} />
      )}
    </Modal>
  );
}

function InviteForm({ onMade, onClose }: { onMade: (made: Made) => void; onClose: () => void }) {
  const { mail_configured: mailConfigured } = useAuthSettings();
  const [way, setWay] = useState<Way>(mailConfigured ? 'mail' : 'hand');
  const queryClient = useQueryClient();
  const { problem, wait, show } = useFormProblem();
  const form = useForm<InviteValues>({
    initialValues: { email: '', first_name: '', last_name: '', role: 'agent' },
    validate: schemaResolver(inviteSchema, { sync: true }),
  });
  const send = useMutation({
    mutationFn: (values: InviteValues) => bringIn(way, values),
    meta: { shownBy: 'form' },
    onSuccess: (password, { email }) => {
      void queryClient.invalidateQueries({ queryKey: ['members'] });
      if (password) return onMade({ email, password });
      showDone(way === 'mail' ? texts.sent(email) : texts.added(email));
      return onClose();
    },
    onError: (error) => show(showInForm(form, error)),
  });
  const byHand = way === 'hand';
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
        <Input.Wrapper
          label={texts.how}
          labelElement="div"
          description={byHand ? texts.byHandText : mailConfigured ? texts.byMailText : texts.noMailText}
        >
          <SegmentedControl
            aria-label={texts.how}
            value={way}
            onChange={(value) => setWay(value as Way)}
            mt={6}
            fullWidth
            data={[
              { value: 'mail', label: texts.byMail },
              { value: 'hand', label: texts.byHand },
            ]}
          />
        </Input.Wrapper>
        <TextInput
          label={texts.email}
          type="email"
          autoComplete="off"
          maxLength={254}
          data-autofocus
          {...form.getInputProps('email')}
        />
        {byHand && (
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <TextInput
              label={texts.firstName}
              autoComplete="off"
              maxLength={100}
              {...form.getInputProps('first_name')}
            />
            <TextInput label={texts.lastName} autoComplete="off" maxLength={100} {...form.getInputProps('last_name')} />
          </SimpleGrid>
        )}
        <RoleChoice label={texts.role} {...form.getInputProps('role')} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {m.common.cancel}
          </Button>
          <Button type="submit" loading={send.isPending} disabled={wait > 0}>
            {byHand ? texts.add : texts.send}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Answers the first password of an account that was made. */
async function bringIn(way: Way, { email, role, first_name, last_name }: InviteValues): Promise<string | undefined> {
  if (way === 'mail') {
    await invite({ email, role });
    return undefined;
  }
  const member = await addMember({ email, role, first_name: first_name || null, last_name: last_name || null });
  return member.initial_password ?? undefined;
}
