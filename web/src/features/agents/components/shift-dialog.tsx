'use client';

import {
  ActionIcon,
  Alert,
  Button,
  Checkbox,
  Chip,
  Fieldset,
  Group,
  Input,
  Modal,
  Stack,
  TextInput,
} from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { agentKeys } from '@/entities/agent/keys/agent-keys';
import type { Problem } from '@/lib/api/problem';
import { showInForm } from '@/lib/forms';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { planAll } from '../api/plan-all';
import { dayLabel } from '../model/day-label';
import { shiftSchema, type ShiftValues } from '../model/shift-schema';
import { endsNextDay, requestFor, weekFrom, type Day } from '../model/week';

type Props = { agentId: number; monday: Day; day: Day; onClose: () => void };

const texts = m.agentsPages.shifts;
const MOST_BREAKS = 10;

/** The same shift on one or more days of a week. */
export function ShiftDialog({ agentId, monday, day, onClose }: Props) {
  const queryClient = useQueryClient();
  const [problem, setProblem] = useState<Problem>();
  const form = useForm<ShiftValues>({
    initialValues: {
      start: '09:00',
      end: '17:30',
      days: [day],
      breaks: [{ start: '12:00', end: '12:30', paid: false }],
    },
    validate: schemaResolver(shiftSchema, { sync: true }),
  });
  const plan = useMutation({
    mutationFn: (values: ShiftValues) =>
      planAll(
        agentId,
        [...values.days].sort().map((on) => requestFor(on, values)),
      ),
    meta: { shownBy: 'form' },
    onSuccess: ({ planned, overlapping }) => {
      if (planned > 0) showDone(texts.planned(planned));
      if (overlapping > 0) notifications.show({ color: 'yellow', message: texts.notCopied(overlapping) });
      onClose();
    },
    onError: (error) => setProblem(showInForm(form, error)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: agentKeys.one(agentId) }),
  });

  return (
    <Modal opened onClose={onClose} title={texts.add}>
      <form onSubmit={form.onSubmit((values) => plan.mutate(values))} noValidate>
        <Stack>
          {problem && <Alert color="red" role="alert" title={problem.message} />}
          <Group grow align="flex-start">
            <TextInput type="time" label={texts.start} data-autofocus {...form.getInputProps('start')} />
            <TextInput
              type="time"
              label={texts.end}
              description={endsNextDay(form.values) ? texts.nextDay : undefined}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              {...form.getInputProps('end')}
            />
          </Group>
          <Input.Wrapper label={texts.days} error={form.errors.days} labelElement="div">
            <Chip.Group multiple value={form.values.days} onChange={(days) => form.setFieldValue('days', days)}>
              <Group gap={6} mt={4}>
                {weekFrom(monday).map((one) => (
                  <Chip key={one} value={one} size="xs" variant="outline">
                    {dayLabel(one)}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
          </Input.Wrapper>
          <Fieldset legend={texts.breaks}>
            <Stack gap="xs">
              {form.values.breaks.map((_, index) => (
                <Group key={index} gap="xs" align="flex-start" wrap="nowrap">
                  <TextInput
                    type="time"
                    flex={1}
                    aria-label={texts.breakStart}
                    {...form.getInputProps(`breaks.${index}.start`)}
                  />
                  <TextInput
                    type="time"
                    flex={1}
                    aria-label={texts.breakEnd}
                    {...form.getInputProps(`breaks.${index}.end`)}
                  />
                  <Checkbox
                    mt={8}
                    label={texts.paid}
                    {...form.getInputProps(`breaks.${index}.paid`, { type: 'checkbox' })}
                  />
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size={36}
                    aria-label={texts.removeBreak}
                    onClick={() => form.removeListItem('breaks', index)}
                  >
                    <IconTrash size={16} aria-hidden />
                  </ActionIcon>
                </Group>
              ))}
              <Button
                variant="default"
                size="xs"
                w="fit-content"
                leftSection={<IconPlus size={14} aria-hidden />}
                disabled={form.values.breaks.length >= MOST_BREAKS}
                onClick={() => form.insertListItem('breaks', { start: '15:00', end: '15:15', paid: true })}
              >
                {texts.addBreak}
              </Button>
            </Stack>
          </Fieldset>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {m.common.cancel}
            </Button>
            <Button type="submit" loading={plan.isPending}>
              {texts.plan}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
