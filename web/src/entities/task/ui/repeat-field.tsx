'use client';

import { Chip, Group, NativeSelect, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import * as m from '@/lib/messages/messages';
import { DAYS, FREQUENCIES, readRule, WEEKLY, writeRule, type Repeat } from '../model/recurrence';

const texts = m.tasks.repeat;
const NEVER = 'never';
const CUSTOM = 'custom';

type Props = { value: string | null; onChange: (rule: string | null) => void };

/** Edits a rule; one that says more than the editor can is kept until another is chosen. */
export function RepeatField({ value, onChange }: Props) {
  const repeat = value === null ? null : readRule(value);
  const chosen = value === null ? NEVER : (repeat?.frequency ?? CUSTOM);
  const choose = (next: string): void => {
    const frequency = FREQUENCIES.find((one) => one === next);
    if (next === NEVER) onChange(null);
    else if (frequency) onChange(writeRule({ ...(repeat ?? WEEKLY), frequency }));
  };
  return (
    <Stack gap="xs">
      <NativeSelect
        label={texts.label}
        description={value !== null && texts.hint}
        value={chosen}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          { value: NEVER, label: texts.never },
          ...FREQUENCIES.map((one) => ({ value: one, label: texts[one] })),
          ...(chosen === CUSTOM ? [{ value: CUSTOM, label: texts.custom }] : []),
        ]}
      />
      {repeat && <Details repeat={repeat} onChange={(next) => onChange(writeRule(next))} />}
    </Stack>
  );
}

function Details({ repeat, onChange }: { repeat: Repeat; onChange: (repeat: Repeat) => void }) {
  const set = (next: Partial<Repeat>): void => onChange({ ...repeat, ...next });
  return (
    <>
      <Group gap="xs" align="end">
        <NumberInput
          label={texts.every}
          min={1}
          max={365}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="strict"
          w={90}
          value={repeat.interval}
          onChange={(interval) => set({ interval: Number(interval) || 1 })}
        />
        <Text size="sm" pb={8}>
          {texts.unit[repeat.frequency]}
        </Text>
      </Group>
      {repeat.frequency === 'WEEKLY' && (
        <div>
          <Text size="sm" fw={500} mb={4} id="task-repeat-days">
            {texts.days}
          </Text>
          <Chip.Group
            multiple
            value={repeat.days}
            onChange={(days) => set({ days: DAYS.filter((day) => days.includes(day)) })}
          >
            <Group gap={4} role="group" aria-labelledby="task-repeat-days">
              {DAYS.map((day) => (
                <Chip key={day} value={day} size="xs" variant="outline">
                  {texts.day[day]}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
        </div>
      )}
      <Group gap="xs" align="end" grow>
        <NativeSelect
          label={texts.ends}
          value={repeat.end}
          onChange={(event) => {
            const end = (['never', 'until', 'count'] as const).find((one) => one === event.currentTarget.value);
            if (end) set({ end, until: repeat.until || inAYear() });
          }}
          data={(['never', 'until', 'count'] as const).map((end) => ({ value: end, label: texts.end[end] }))}
        />
        {repeat.end === 'until' && (
          <TextInput
            type="date"
            label={texts.until}
            value={repeat.until}
            onChange={(event) => event.currentTarget.value && set({ until: event.currentTarget.value })}
          />
        )}
        {repeat.end === 'count' && (
          <NumberInput
            label={texts.count}
            min={1}
            max={1000}
            allowDecimal={false}
            allowNegative={false}
            clampBehavior="strict"
            value={repeat.count}
            onChange={(count) => set({ count: Number(count) || 1 })}
          />
        )}
      </Group>
    </>
  );
}

function inAYear(): string {
  const now = new Date();
  return `${now.getFullYear() + 1}-12-31`;
}
