'use client';

import { Alert, Button, Group, Modal, NumberInput, Stack, Switch, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Problem } from '@/lib/api/problem';
import { showInForm } from '@/lib/forms';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { createBreakReason, updateBreakReason, type BreakReason } from '../api/break-reasons';
import { floorKeys } from '../keys/floor-keys';
import { breakReasonSchema, type BreakReasonValues } from '../model/team-schema';

const texts = m.agentsPages.teams;

/** @property reason undefined for a new one */
type Props = { reason: BreakReason | undefined; onClose: () => void };

export function BreakReasonDialog({ reason, onClose }: Props) {
  const queryClient = useQueryClient();
  const [problem, setProblem] = useState<Problem>();
  const form = useForm<BreakReasonValues>({
    initialValues: {
      name: reason?.name ?? '',
      paid: reason?.paid ?? false,
      active: reason?.active ?? true,
      limit_minutes: reason?.limit_minutes ?? '',
    },
    validate: schemaResolver(breakReasonSchema, { sync: true }),
  });
  const save = useMutation({
    mutationFn: ({ name, limit_minutes: limit, paid, active }: BreakReasonValues) => {
      const fields = { name: name.trim(), paid, active, limit_minutes: limit === '' ? null : limit };
      return reason ? updateBreakReason(reason, fields) : createBreakReason(fields);
    },
    meta: { shownBy: 'form' },
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: floorKeys.breakReasons });
      showDone(texts.reasonSaved);
      onClose();
    },
    onError: (error) => setProblem(showInForm(form, error)),
  });
  return (
    <Modal opened onClose={onClose} title={reason ? texts.editReason : texts.addReason}>
      <form onSubmit={form.onSubmit((values) => save.mutate(values))} noValidate>
        <Stack>
          {problem && <Alert color="red" role="alert" title={problem.message} />}
          <TextInput label={texts.name} data-autofocus {...form.getInputProps('name')} />
          <NumberInput
            label={texts.limit}
            description={texts.limitHint}
            placeholder={m.agents.noLimit}
            min={1}
            max={480}
            allowDecimal={false}
            suffix=" min"
            {...form.getInputProps('limit_minutes')}
          />
          <Switch
            label={texts.paid}
            description={texts.paidHint}
            {...form.getInputProps('paid', { type: 'checkbox' })}
          />
          <Switch
            label={texts.inUse}
            description={texts.inUseHint}
            {...form.getInputProps('active', { type: 'checkbox' })}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {m.common.cancel}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {m.common.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
