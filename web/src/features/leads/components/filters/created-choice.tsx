'use client';

import { Button, Stack, TextInput } from '@mantine/core';
import * as m from '@/lib/messages/messages';
import type { LeadFilterState } from '../../hooks/use-lead-filter';
import { dayOfEnd, dayOfStart, endOfDay, startOfDay } from '../../model/created-days';

const texts = m.leads.filters;

/** The days between which a lead was created, both included. */
export function CreatedChoice({ state: { values, setValues } }: { state: LeadFilterState }) {
  const from = dayOfStart(values.created_from);
  const to = dayOfEnd(values.created_to);
  return (
    <Stack gap={8} p={4}>
      <TextInput
        type="date"
        size="xs"
        label={texts.from}
        max={to || undefined}
        value={from}
        onChange={(event) => {
          const day = event.currentTarget.value;
          void setValues({ created_from: day ? startOfDay(day) : null });
        }}
      />
      <TextInput
        type="date"
        size="xs"
        label={texts.to}
        min={from || undefined}
        value={to}
        onChange={(event) => {
          const day = event.currentTarget.value;
          void setValues({ created_to: day ? endOfDay(day) : null });
        }}
      />
      <Button
        size="compact-xs"
        variant="subtle"
        disabled={!from && !to}
        onClick={() => void setValues({ created_from: null, created_to: null })}
      >
        {m.common.clear}
      </Button>
    </Stack>
  );
}
