'use client';

import { Button, Group, Modal, NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ProblemAlert } from '@/components/states/problem-alert';
import { showInForm } from '@/lib/forms';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { useFormProblem } from '@/lib/use-form-problem';
import { changeBadge, createBadge, type Badge, type BadgeFields } from '../api/settings';
import { gameKeys } from '../keys/game-keys';
import { BADGE_ICONS, BadgeIcon } from '../model/badge-icons';
import { badgeSchema } from '../model/game-schema';
import { METRICS } from '../model/metrics';

const texts = m.game;

/** @property badge undefined for a new one */
export function BadgeDialog({ badge, onClose }: { badge?: Badge; onClose: () => void }) {
  const queryClient = useQueryClient();
  const { problem, wait, show } = useFormProblem();
  const form = useForm<BadgeFields>({
    initialValues: {
      name: badge?.name ?? '',
      description: badge?.description ?? '',
      icon: badge?.icon ?? 'star',
      metric: badge?.metric ?? 'conversions',
      goal: badge?.goal ?? 10,
    },
    validate: schemaResolver(badgeSchema, { sync: true }),
  });
  const save = useMutation({
    mutationFn: (fields: BadgeFields) => (badge ? changeBadge(badge, fields) : createBadge(fields)),
    meta: { shownBy: 'form' },
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: gameKeys.all });
      showDone(texts.settings.badgeSaved);
      onClose();
    },
    onError: (error) => show(showInForm(form, error)),
  });
  return (
    <Modal opened onClose={onClose} title={badge ? texts.settings.editBadge : texts.settings.addBadge}>
      <form onSubmit={form.onSubmit((fields) => save.mutate(fields))} noValidate>
        <Stack>
          {problem && <ProblemAlert problem={problem} wait={wait} />}
          <TextInput label={texts.form.name} data-autofocus {...form.getInputProps('name')} />
          <Textarea label={texts.form.description} autosize minRows={2} {...form.getInputProps('description')} />
          <Select
            label={texts.form.icon}
            data={BADGE_ICONS}
            allowDeselect={false}
            leftSection={<BadgeIcon name={form.values.icon} size={18} />}
            {...form.getInputProps('icon')}
          />
          <Group grow align="flex-start">
            <Select label={texts.form.metric} data={METRICS} allowDeselect={false} {...form.getInputProps('metric')} />
            <NumberInput label={texts.form.goal} min={1} allowDecimal={false} {...form.getInputProps('goal')} />
          </Group>
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
