'use client';

import { Button, Group, NativeSelect, Select, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMemo } from 'react';
import { SettingsSection } from '@/components/page/settings-section';
import { ProblemAlert } from '@/components/states/problem-alert';
import { showInForm } from '@/lib/forms';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { useFormProblem } from '@/lib/use-form-problem';
import type { NotificationPreferences } from '../api/notification-preferences';
import { useSaveNotificationPreferences } from '../hooks/use-save-notification-preferences';
import { quietProblems, TENANTS_ZONE, valuesOf, wantedOf, type PreferenceValues } from '../model/preferences-form';
import { PreferenceMatrix } from './preference-matrix';
import { QuietHoursFields } from './quiet-hours-fields';

const texts = m.notifications.preferences;
const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}));

export function PreferencesForm({ saved }: { saved: NotificationPreferences }) {
  const { problem, wait, show } = useFormProblem();
  const save = useSaveNotificationPreferences();
  const form = useForm<PreferenceValues>({ initialValues: valuesOf(saved), validate: quietProblems });
  const changed = form.isDirty();
  const zones = useMemo(
    () => [
      { value: TENANTS_ZONE, label: texts.zoneOfTenant(saved.time_zone ? '…' : saved.effective_time_zone) },
      ...Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone })),
    ],
    [saved],
  );

  const submit = (values: PreferenceValues): void =>
    save.mutate(wantedOf(values), {
      onSuccess: (taken) => {
        form.setInitialValues(valuesOf(taken));
        form.setValues(valuesOf(taken));
        show(undefined);
        showDone(texts.saved);
      },
      onError: (error) => show(showInForm(form, error)),
    });

  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack gap={0} maw={1040}>
        <SettingsSection title={texts.what.title} text={texts.what.text}>
          <PreferenceMatrix types={form.values.types} onChange={(types) => form.setFieldValue('types', types)} />
        </SettingsSection>
        <SettingsSection title={texts.quiet.title} text={texts.quiet.text}>
          <QuietHoursFields values={form.values} errors={form.errors} onChange={(values) => form.setValues(values)} />
        </SettingsSection>
        <SettingsSection title={texts.when.title} text={texts.when.text}>
          <Stack gap="sm">
            <NativeSelect
              label={texts.digestHour}
              description={texts.digestHint}
              data={HOURS}
              {...form.getInputProps('digestHour')}
            />
            <Select
              label={texts.zone}
              data={zones}
              searchable
              allowDeselect={false}
              limit={100}
              nothingFoundMessage={texts.nothingFound}
              {...form.getInputProps('timeZone')}
            />
          </Stack>
        </SettingsSection>
        {problem && <ProblemAlert problem={problem} wait={wait} />}
        <Group justify="space-between" gap="xs" py="md">
          <Text size="sm" c="dimmed" role="status">
            {changed ? texts.unsaved : texts.upToDate}
          </Text>
          <Group gap="xs">
            <Button variant="default" disabled={!changed} onClick={() => form.reset()}>
              {texts.discard}
            </Button>
            <Button type="submit" disabled={!changed} loading={save.isPending}>
              {texts.save}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}
