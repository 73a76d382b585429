'use client';

import { Button, Group, Stack, TextInput } from '@mantine/core';
import * as m from '@/lib/messages/messages';
import type { LeadFilterState } from '../../hooks/use-lead-filter';

const texts = m.leads.filters;
const HIGHEST = 100;

/** Scores from the first up to, not including, the second. */
export function ScoreChoice({ state: { values, setValues } }: { state: LeadFilterState }) {
  const field = (name: 'score_from' | 'score_to', label: string) => (
    <TextInput
      type="number"
      inputMode="decimal"
      size="xs"
      min={0}
      max={HIGHEST}
      label={label}
      value={values[name] ?? ''}
      onChange={(event) => {
        const score = event.currentTarget.valueAsNumber;
        void setValues({ [name]: score >= 0 && score <= HIGHEST ? score : null });
      }}
    />
  );
  return (
    <Stack gap={8} p={4}>
      <Group grow gap={8}>
        {field('score_from', texts.scoreFrom)}
        {field('score_to', texts.scoreBelow)}
      </Group>
      <Button
        size="compact-xs"
        variant="subtle"
        disabled={values.score_from === null && values.score_to === null}
        onClick={() => void setValues({ score_from: null, score_to: null })}
      >
        {m.common.clear}
      </Button>
    </Stack>
  );
}
