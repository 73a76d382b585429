'use client';

import { Button, Group, Stack, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { IconLock } from '@tabler/icons-react';
import { useRouter } from 'next/navigation';
import * as z from 'zod/mini';
import { Page } from '@/components/page/page';
import { Panel } from '@/components/page/panel';
import { ProblemAlert } from '@/components/states/problem-alert';
import { StateMessage } from '@/components/states/state-message';
import { showInForm } from '@/lib/forms';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { useRegistration } from '@/lib/session/auth-settings';
import { listOwnTenants } from '@/lib/session/own-tenants';
import { updateTenants } from '@/lib/session/session';
import { useOperator } from '@/lib/session/use-operator';
import { useFormProblem } from '@/lib/use-form-problem';
import { createTenant } from '../api/tenant';

const texts = m.tenancy.create;
const schema = z.object({ name: z.string().check(z.trim(), z.minLength(1, m.tenancy.missing)) });

export function NewTenantPage() {
  const registration = useRegistration();
  const operator = useOperator();
  if (registration === 'closed' && operator === false) {
    return (
      <Page title={texts.title}>
        <StateMessage icon={<IconLock />} title={texts.closedTitle}>
          {texts.closedText}
        </StateMessage>
      </Page>
    );
  }
  return <NewTenantForm />;
}

function NewTenantForm() {
  const router = useRouter();
  const { problem, wait, show } = useFormProblem();
  const form = useForm({ initialValues: { name: '' }, validate: schemaResolver(schema, { sync: true }) });
  const create = useMutation({
    mutationFn: async (name: string) => {
      const made = await createTenant(name.trim());
      return { made, tenants: await listOwnTenants() };
    },
    meta: { shownBy: 'form' },
    onSuccess: ({ made, tenants }) => {
      router.push('/');
      updateTenants(tenants, made);
      showDone(texts.done(made.name));
    },
    onError: (error) => show(showInForm(form, error)),
  });
  return (
    <Page title={texts.title} subtitle={texts.text}>
      <Stack maw={520}>
        <Panel>
          <form onSubmit={form.onSubmit(({ name }) => create.mutate(name))} noValidate>
            <Stack gap="sm">
              {problem && <ProblemAlert problem={problem} wait={wait} />}
              <TextInput
                label={texts.name}
                description={texts.nameHint}
                autoComplete="organization"
                maxLength={200}
                autoFocus
                {...form.getInputProps('name')}
              />
              <Group justify="flex-end">
                <Button type="submit" loading={create.isPending || create.isSuccess} disabled={wait > 0}>
                  {texts.submit}
                </Button>
              </Group>
            </Stack>
          </form>
        </Panel>
      </Stack>
    </Page>
  );
}
