'use client';

import { Button, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ProblemAlert } from '@/components/states/problem-alert';
import { personKeys } from '@/entities/person/keys/person-keys';
import { showInForm } from '@/lib/forms';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { updateUser } from '@/lib/session/session';
import { useSignedIn } from '@/lib/session/use-session';
import { useFormProblem } from '@/lib/use-form-problem';
import { changeName } from '../api/account';
import { nameSchema, type NameValues } from '../model/account-schema';

const texts = m.identity.account.profile;

export function NameForm() {
  const { user } = useSignedIn();
  const { problem, show } = useFormProblem();
  const queryClient = useQueryClient();
  const form = useForm<NameValues>({
    initialValues: { first_name: user.first_name ?? '', last_name: user.last_name ?? '' },
    validate: schemaResolver(nameSchema, { sync: true }),
  });
  const change = useMutation({
    mutationFn: changeName,
    meta: { shownBy: 'form' },
    onSuccess: (renamed) => {
      const values = { first_name: renamed.first_name ?? '', last_name: renamed.last_name ?? '' };
      form.setValues(values);
      form.resetDirty(values);
      show(undefined);
      updateUser(renamed);
      showDone(texts.renamed);
      void queryClient.invalidateQueries({ queryKey: personKeys.all });
    },
    onError: (error) => show(showInForm(form, error)),
  });

  return (
    <form onSubmit={form.onSubmit((values) => change.mutate(values))} noValidate>
      <Stack gap="sm" maw={420}>
        {problem && <ProblemAlert problem={problem} />}
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <TextInput
            label={m.identity.register.firstName}
            autoComplete="given-name"
            maxLength={100}
            {...form.getInputProps('first_name')}
          />
          <TextInput
            label={m.identity.register.lastName}
            autoComplete="family-name"
            maxLength={100}
            {...form.getInputProps('last_name')}
          />
        </SimpleGrid>
        <div>
          <Button type="submit" variant="default" loading={change.isPending} disabled={!form.isDirty()}>
            {texts.rename}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
