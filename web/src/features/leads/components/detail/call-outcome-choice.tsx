'use client';

import { Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { callOutcomesQuery, type CallOutcome } from '@/entities/lead/api/call-outcomes';
import * as m from '@/lib/messages/messages';
import { OutcomeButtons } from './outcome-buttons';
import { outcomeEffect } from './outcome-effect';

type Props = { value: string; onChange: (outcome: CallOutcome) => void };

/** The active outcomes of the workspace, and what the chosen one does. */
export function CallOutcomeChoice({ value, onChange }: Props) {
  const { data, isError } = useQuery(callOutcomesQuery);
  if (!data) return isError ? null : <Skeleton height={144} />;
  const active = data.filter((outcome) => outcome.active);
  const chosen = active.find((outcome) => String(outcome.id) === value);
  const effect = chosen && outcomeEffect(chosen);
  if (active.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {m.activities.noOutcomes}
      </Text>
    );
  }
  return (
    <Stack gap={6}>
      <OutcomeButtons outcomes={active} value={chosen?.id} onChange={onChange} />
      <Text size="xs" c="dimmed" mih={18} role="status">
        {effect}
      </Text>
    </Stack>
  );
}
