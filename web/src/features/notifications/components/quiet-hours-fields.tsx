'use client';

import { Chip, Group, Input, Stack, Switch, Text, TextInput } from '@mantine/core';
import * as m from '@/lib/messages/messages';
import { endsNextDay, WEEKDAYS, type PreferenceValues, type Weekday } from '../model/preferences-form';

type Quiet = Pick<PreferenceValues, 'quiet' | 'from' | 'to' | 'days'>;

type Props = {
  values: Quiet;
  errors: Partial<Record<string, React.ReactNode>>;
  onChange: (values: Partial<Quiet>) => void;
};

const texts = m.notifications.preferences;

export function QuietHoursFields({ values, errors, onChange }: Props) {
  return (
    <Stack gap="sm">
      <Switch
        label={texts.quiet.on}
        checked={values.quiet}
        onChange={(event) => onChange({ quiet: event.currentTarget.checked })}
      />
      {values.quiet && (
        <>
          <Group gap="sm" align="flex-start">
            <TextInput
              type="time"
              label={texts.quiet.from}
              value={values.from}
              error={errors.from}
              onChange={(event) => onChange({ from: event.currentTarget.value })}
            />
            <TextInput
              type="time"
              label={texts.quiet.to}
              value={values.to}
              error={errors.to}
              onChange={(event) => onChange({ to: event.currentTarget.value })}
            />
          </Group>
          {endsNextDay(values) && (
            <Text size="sm" c="dimmed">
              {texts.quiet.overnight}
            </Text>
          )}
          <Input.Wrapper label={texts.quiet.days} error={errors.days} labelElement="div">
            <Chip.Group multiple value={values.days} onChange={(days) => onChange({ days: days as Weekday[] })}>
              <Group gap={6} mt={4}>
                {WEEKDAYS.map((day) => (
                  <Chip key={day} value={day} size="xs">
                    {texts.day[day]}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
          </Input.Wrapper>
        </>
      )}
    </Stack>
  );
}
