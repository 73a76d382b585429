'use client';

import { Button, Group, JsonInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { CopyButton } from '@/components/copy/copy-button';
import { SettingsSection } from '@/components/page/settings-section';
import { ProblemAlert } from '@/components/states/problem-alert';
import { asProblem } from '@/lib/api/problem';
import { showInForm } from '@/lib/forms';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { useFormProblem } from '@/lib/use-form-problem';
import { tenantQuery, type Tenant } from '../api/tenant';
import { useSaveTenant } from '../hooks/use-save-tenant';
import { countries, offsetOf, timeZones } from '../model/places';
import { patchOf, tenantSchema, valuesOf, type TenantValues } from '../model/tenant-form';
import { ConflictAlert } from './conflict-alert';
import { RequireTwoFactor } from './require-two-factor';
import classes from './settings-form.module.css';

const texts = m.tenancy.settings;

/**
 * What one types stays while somebody else saves: the form keeps what it was opened with until it is saved or discarded.
 *
 * @param latest the tenant as the server has it, kept up to date by live events
 */
export function SettingsForm({ latest }: { latest: Tenant }) {
  const [base, setBase] = useState(latest);
  const [theirs, setTheirs] = useState<Tenant>();
  const { problem, wait, show } = useFormProblem();
  const queryClient = useQueryClient();
  const save = useSaveTenant();
  const form = useForm<TenantValues>({
    initialValues: valuesOf(base),
    validate: schemaResolver(tenantSchema, { sync: true }),
  });
  const patch = patchOf(base, form.values);
  const changes = Object.keys(patch).length;

  const restart = (tenant: Tenant): void => {
    setBase(tenant);
    setTheirs(undefined);
    show(undefined);
    form.setValues(valuesOf(tenant));
    form.clearErrors();
  };
  if (changes === 0 && latest.version > base.version) restart(latest);

  const submit = (version: number): void =>
    save.mutate(
      { patch, version },
      {
        onSuccess: (tenant) => {
          restart(tenant);
          showDone(texts.saved);
        },
        onError: async (error) => {
          if (asProblem(error).code !== 'version_mismatch') return show(showInForm(form, error));
          show(undefined);
          setTheirs(await queryClient.fetchQuery({ ...tenantQuery, staleTime: 0 }));
        },
      },
    );

  const zones = useMemo(() => timeZones(base.time_zone), [base.time_zone]);
  const regions = useMemo(() => countries(navigator.language), []);
  return (
    <form onSubmit={form.onSubmit(() => submit(base.version))} noValidate>
      <Stack gap={0} maw={1040}>
        <SettingsSection title={texts.general} text={texts.generalText}>
          <Stack gap="sm">
            <TextInput label={texts.name} autoComplete="off" maxLength={200} {...form.getInputProps('name')} />
            <Group gap="xs" align="flex-end">
              <TextInput
                label={texts.id}
                description={texts.idHint}
                value={base.id}
                readOnly
                className={classes.grows}
              />
              <CopyButton text={base.id} />
            </Group>
          </Stack>
        </SettingsSection>
        <SettingsSection title={texts.locale} text={texts.localeText}>
          <Stack gap="sm">
            <Select
              label={texts.timeZone}
              description={texts.timeZoneHint(timeIn(form.values.time_zone), offsetOf(form.values.time_zone))}
              data={zones}
              searchable
              allowDeselect={false}
              limit={100}
              nothingFoundMessage={texts.nothingFound}
              placeholder={texts.searchZones}
              {...form.getInputProps('time_zone')}
            />
            <Select
              label={texts.region}
              description={texts.regionHint}
              data={regions}
              searchable
              allowDeselect={false}
              nothingFoundMessage={texts.nothingFound}
              {...form.getInputProps('default_region')}
            />
          </Stack>
        </SettingsSection>
        <SettingsSection title={texts.security} text={texts.securityText}>
          <RequireTwoFactor
            checked={form.values.require_two_factor}
            isNew={!base.require_two_factor}
            onChange={(on) => form.setFieldValue('require_two_factor', on)}
          />
        </SettingsSection>
        <SettingsSection title={texts.extra} text={texts.extraText}>
          <JsonInput
            aria-label={texts.extraLabel}
            autosize
            minRows={3}
            maxRows={14}
            spellCheck={false}
            classNames={{ input: classes.code }}
            {...form.getInputProps('settings')}
          />
        </SettingsSection>
      </Stack>
      <div className={classes.bar} data-shown={changes > 0 || undefined}>
        {theirs && (
          <ConflictAlert
            mine={patch}
            base={base}
            theirs={theirs}
            saving={save.isPending}
            onOverwrite={() => submit(theirs.version)}
            onTakeTheirs={() => restart(theirs)}
          />
        )}
        {problem && <ProblemAlert problem={problem} wait={wait} />}
        <Group justify="space-between" gap="xs">
          <Text size="sm" c="dimmed" role="status">
            {changes === 0 ? texts.nothingChanged : texts.changed(changes)}
          </Text>
          <Group gap="xs">
            <Button variant="default" disabled={changes === 0} onClick={() => restart(latest)}>
              {texts.discard}
            </Button>
            <Button type="submit" disabled={changes === 0 || theirs !== undefined} loading={save.isPending}>
              {texts.save}
            </Button>
          </Group>
        </Group>
      </div>
    </form>
  );
}

function timeIn(zone: string): string {
  try {
    return new Intl.DateTimeFormat(navigator.language, {
      timeZone: zone,
      weekday: 'long',
      hour: 'numeric',
      minute: '2-digit',
    }).format(new Date());
  } catch {
    return zone;
  }
}
