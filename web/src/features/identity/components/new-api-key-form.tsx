'use client';

import { Button, Group, Radio, Select, Stack, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ProblemAlert } from '@/components/states/problem-alert';
import { showInForm } from '@/lib/forms';
import * as m from '@/lib/messages/messages';
import { includesRole, useSignedIn } from '@/lib/session/use-session';
import { useFormProblem } from '@/lib/use-form-problem';
import { createApiKey } from '../api/api-keys';
import { identityKeys } from '../keys/identity-keys';
import { EXPIRIES, expiresAt } from '../model/api-key';
import { apiKeySchema, type ApiKeyValues } from '../model/api-key-schema';
import { ROLES } from '../model/member';
import { scopesOf } from '../model/scopes';
import { ScopeTable } from './scope-table';

const texts = m.identity.apiKeys;

type Props = { onMade: (key: string) => void; onCancel: () => void };

export function NewApiKeyForm({ onMade, onCancel }: Props) {
  const own = useSignedIn().tenant?.role;
  const queryClient = useQueryClient();
  const { problem, wait, show } = useFormProblem();
  const form = useForm<ApiKeyValues>({
    initialValues: { name: '', role: 'agent', access: 'chosen', scopes: [], expiry: '365', day: '' },
    validate: schemaResolver(apiKeySchema, { sync: true }),
  });
  const create = useMutation({
    mutationFn: ({ name, role, access, scopes, expiry, day }: ApiKeyValues) =>
      createApiKey({ name, role, scopes: scopesOf(access, scopes), expires_at: expiresAt(expiry, day) }),
    meta: { shownBy: 'form' },
    onSuccess: ({ key }) => {
      void queryClient.invalidateQueries({ queryKey: identityKeys.apiKeys });
      if (key) onMade(key);
    },
    onError: (error) => show(showInForm(form, error)),
  });
  const { access, scopes, expiry } = form.values;

  return (
    <form onSubmit={form.onSubmit((values) => create.mutate(values))} noValidate>
      <Stack gap="md">
        {problem && <ProblemAlert problem={problem} wait={wait} />}
        <TextInput
          label={texts.name}
          description={texts.nameHint}
          autoComplete="off"
          maxLength={100}
          data-autofocus
          {...form.getInputProps('name')}
        />
        <Select
          label={texts.role}
          description={`${texts.roleHint} ${m.identity.members.roleText[form.values.role]}`}
          data={ROLES.filter((role) => includesRole(own, role)).map((role) => ({
            value: role,
            label: m.common.role[role],
          }))}
          allowDeselect={false}
          {...form.getInputProps('role')}
        />
        <Radio.Group
          label={texts.scopesLabel}
          description={access === 'chosen' ? texts.chosenText : undefined}
          {...form.getInputProps('access')}
        >
          <Group gap="md" mt="xs">
            {(['chosen', 'read', 'write'] as const).map((value) => (
              <Radio key={value} value={value} label={texts.access[value]} />
            ))}
          </Group>
        </Radio.Group>
        {access === 'chosen' && (
          <ScopeTable
            scopes={scopes}
            onChange={(next) => form.setFieldValue('scopes', next)}
            error={form.errors.scopes}
          />
        )}
        <Group gap="sm" align="flex-start" grow preventGrowOverflow={false}>
          <Select
            label={texts.expiry}
            description={texts.expiryHint}
            data={EXPIRIES.map((value) => ({ value, label: texts.expiryIn[value] }))}
            allowDeselect={false}
            {...form.getInputProps('expiry')}
          />
          {expiry === 'date' && <TextInput type="date" label={texts.expiryDate} {...form.getInputProps('day')} />}
        </Group>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            {m.common.cancel}
          </Button>
          <Button type="submit" loading={create.isPending} disabled={wait > 0}>
            {texts.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
