'use client';

import { Button, Group } from '@mantine/core';
import * as m from '@/lib/messages/messages';
import { presetsAhead } from '@/lib/time/time-presets';
import { useNow } from '@/lib/time/use-now';

const MINUTE = 60_000;

/** Fills a date and time field with a common choice. */
export function TimePresets({ onChoose }: { onChoose: (value: string) => void }) {
  const now = useNow(MINUTE);
  return (
    <Group gap={6}>
      {presetsAhead(now).map(({ preset, value }) => (
        <Button key={preset} size="compact-xs" variant="default" onClick={() => onChoose(value)}>
          {m.common.presets[preset]}
        </Button>
      ))}
    </Group>
  );
}
