'use client';

import { Button, Checkbox, Group, Modal, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ProblemAlert } from '@/components/states/problem-alert';
import { showInForm } from '@/lib/forms';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { useFormProblem } from '@/lib/use-form-problem';
import { changeReward, createReward, type Reward, type RewardFields } from '../api/rewards';
import { gameKeys } from '../keys/game-keys';
import { rewardSchema, type RewardValues } from '../model/game-schema';

const texts = m.game;

/** @property reward undefined for a new one */
export function RewardDialog({ reward, onClose }: { reward?: Reward; onClose: () => void }) {
  const queryClient = useQueryClient();
  const { problem, wait, show } = useFormProblem();
  const form = useForm<RewardValues>({
    initialValues: {
      name: reward?.name ?? '',
      description: reward?.description ?? '',
      cost: reward?.cost ?? 100,
      stock: reward?.stock ?? '',
      per_person_limit: reward?.per_person_limit ?? '',
      needs_approval: reward?.needs_approval ?? true,
    },
    validate: schemaResolver(rewardSchema, { sync: true }),
  });
  const save = useMutation({
    mutationFn: (values: RewardValues) =>
      reward ? changeReward(reward, fieldsOf(values)) : createReward(fieldsOf(values)),
    meta: { shownBy: 'form' },
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: gameKeys.rewards });
      showDone(texts.rewards.saved);
      onClose();
    },
    onError: (error) => show(showInForm(form, error)),
  });
  return (
    <Modal opened onClose={onClose} title={reward ? texts.rewards.edit : texts.rewards.add}>
      <form onSubmit={form.onSubmit((values) => save.mutate(values))} noValidate>
        <Stack>
          {problem && <ProblemAlert problem={problem} wait={wait} />}
          <TextInput label={texts.form.name} data-autofocus {...form.getInputProps('name')} />
          <Textarea label={texts.form.description} autosize minRows={2} {...form.getInputProps('description')} />
          <NumberInput label={texts.form.cost} min={1} allowDecimal={false} {...form.getInputProps('cost')} />
          <Group grow align="flex-start">
            <NumberInput
              label={texts.form.stock}
              description={texts.form.stockHint}
              min={0}
              allowDecimal={false}
              {...form.getInputProps('stock')}
            />
            <NumberInput
              label={texts.form.perPerson}
              description={texts.form.stockHint}
              min={1}
              allowDecimal={false}
              {...form.getInputProps('per_person_limit')}
            />
          </Group>
          <Checkbox label={texts.form.needsApproval} {...form.getInputProps('needs_approval', { type: 'checkbox' })} />
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

function fieldsOf(values: RewardValues): RewardFields {
  return {
    ...values,
    stock: values.stock === '' ? null : values.stock,
    per_person_limit: values.per_person_limit === '' ? null : values.per_person_limit,
  };
}
