'use client';

import { Checkbox, Group, NumberInput, Textarea, TextInput } from '@mantine/core';
import { EntryDialog } from '@/components/catalogue/entry-dialog';
import type { EntryDialogProps } from '@/components/catalogue/use-entry-dialog';
import * as m from '@/lib/messages/messages';
import { changeReward, createReward, type Reward, type RewardFields } from '../api/rewards';
import { gameKeys } from '../keys/game-keys';
import { rewardSchema, type RewardValues } from '../model/game-schema';

const texts = m.game;

export function RewardDialog({ entry: reward, onClose }: EntryDialogProps<Reward>) {
  return (
    <EntryDialog<RewardValues>
      title={reward ? texts.rewards.edit : texts.rewards.add}
      initial={{
        name: reward?.name ?? '',
        description: reward?.description ?? '',
        cost: reward?.cost ?? 100,
        stock: reward?.stock ?? '',
        per_person_limit: reward?.per_person_limit ?? '',
        needs_approval: reward?.needs_approval ?? true,
      }}
      schema={rewardSchema}
      save={(values) => (reward ? changeReward(reward, fieldsOf(values)) : createReward(fieldsOf(values)))}
      done={texts.rewards.saved}
      refresh={gameKeys.rewards}
      onClose={onClose}
      fields={(form) => (
        <>
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
        </>
      )}
    />
  );
}

function fieldsOf(values: RewardValues): RewardFields {
  return {
    ...values,
    stock: values.stock === '' ? null : values.stock,
    per_person_limit: values.per_person_limit === '' ? null : values.per_person_limit,
  };
}
