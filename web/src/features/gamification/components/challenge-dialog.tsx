'use client';

import { Group, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { EntryDialog } from '@/components/catalogue/entry-dialog';
import type { EntryDialogProps } from '@/components/catalogue/use-entry-dialog';
import * as m from '@/lib/messages/messages';
import { changeChallenge, createChallenge, type Challenge, type ChallengeFields } from '../api/challenges';
import { gameKeys } from '../keys/game-keys';
import { challengeSchema } from '../model/game-schema';
import { METRICS } from '../model/metrics';

const texts = m.game;
const SCOPES = Object.entries(texts.challenges.scopes).map(([value, label]) => ({ value, label }));

export function ChallengeDialog({ entry: challenge, onClose }: EntryDialogProps<Challenge>) {
  return (
    <EntryDialog<ChallengeFields>
      title={challenge ? texts.challenges.edit : texts.challenges.add}
      initial={{
        name: challenge?.name ?? '',
        description: challenge?.description ?? '',
        scope: challenge?.scope ?? 'individual',
        metric: challenge?.metric ?? 'conversions',
        goal: challenge?.goal ?? 10,
        starts_on: challenge?.starts_on ?? '',
        ends_on: challenge?.ends_on ?? '',
        prize_points: challenge?.prize_points ?? 50,
      }}
      schema={challengeSchema}
      save={(fields) => (challenge ? changeChallenge(challenge, fields) : createChallenge(fields))}
      done={texts.challenges.saved}
      refresh={gameKeys.challenges}
      onClose={onClose}
      fields={(form) => (
        <>
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
        </>
      )}
    />
  );
}
