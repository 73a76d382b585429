'use client';

import { Button, Group, Modal, NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ProblemAlert } from '@/components/states/problem-alert';
import { showInForm } from '@/lib/forms';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { useFormProblem } from '@/lib/use-form-problem';
import { changeChallenge, createChallenge, type Challenge, type ChallengeFields } from '../api/challenges';
import { gameKeys } from '../keys/game-keys';
import { challengeSchema } from '../model/game-schema';
import { METRICS } from '../model/metrics';

const texts = m.game;
const SCOPES = Object.entries(texts.challenges.scopes).map(([value, label]) => ({ value, label }));

/** @property challenge undefined for a new one */
export function ChallengeDialog({ challenge, onClose }: { challenge?: Challenge; onClose: () => void }) {
  const queryClient = useQueryClient();
  const { problem, wait, show } = useFormProblem();
  const form = useForm<ChallengeFields>({
    initialValues: {
      name: challenge?.name ?? '',
      description: challenge?.description ?? '',
      scope: challenge?.scope ?? 'individual',
      metric: challenge?.metric ?? 'conversions',
      goal: challenge?.goal ?? 10,
      starts_on: challenge?.starts_on ?? '',
      ends_on: challenge?.ends_on ?? '',
      prize_points: challenge?.prize_points ?? 50,
    },
    validate: schemaResolver(challengeSchema, { sync: true }),
  });
  const save = useMutation({
    mutationFn: (fields: ChallengeFields) => (challenge ? changeChallenge(challenge, fields) : createChallenge(fields)),
    meta: { shownBy: 'form' },
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: gameKeys.challenges });
      showDone(texts.challenges.saved);
      onClose();
    },
    onError: (error) => show(showInForm(form, error)),
  });
  return (
    <Modal opened onClose={onClose} title={challenge ? texts.challenges.edit : texts.challenges.add}>
      <form onSubmit={form.onSubmit((fields) => save.mutate(fields))} noValidate>
        <Stack>
          {problem && <ProblemAlert problem={problem} wait={wait} />}
          <TextInput label={texts.form.name} data-autofocus {...form.getInputProps('name')} />
          <Textarea label={texts.form.description} autosize minRows={2} {...form.getInputProps('description')} />
          <Select label={texts.form.scope} data={SCOPES} allowDeselect={false} {...form.getInputProps('scope')} />
          <Group grow align="flex-start">
            <Select
              label={texts.form.metric}
              data={METRICS.filter(({ value }) => value !== 'streak_days')}
              allowDeselect={false}
              {...form.getInputProps('metric')}
            />
            <NumberInput label={texts.form.goal} min={1} allowDecimal={false} {...form.getInputProps('goal')} />
          </Group>
          <Group grow align="flex-start">
            <TextInput type="date" label={texts.form.from} {...form.getInputProps('starts_on')} />
            <TextInput type="date" label={texts.form.to} {...form.getInputProps('ends_on')} />
          </Group>
          <NumberInput label={texts.form.prize} min={0} allowDecimal={false} {...form.getInputProps('prize_points')} />
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
