'use client';

import { Button, Group, Modal, Stack } from '@mantine/core';
import { schemaResolver, useForm, type UseFormReturnType } from '@mantine/form';
import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemAlert } from '@/components/states/problem-alert';
import { showInForm } from '@/lib/forms';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { useFormProblem } from '@/lib/use-form-problem';

type Props<V extends Record<string, unknown>> = {
  title: string;
  initial: V;
  schema: Parameters<typeof schemaResolver>[0];
  /** Creates the entry or changes it. What the server refuses stands at the field it names, or over the form. */
  save: (values: V) => Promise<unknown>;
  /** What is said when it is saved. */
  done: string;
  /** What is old then. */
  refresh: QueryKey;
  onClose: () => void;
  fields: (form: UseFormReturnType<V>) => ReactNode;
};

/** The form of an entry of a catalogue, in a dialog that closes once it is saved. */
export function EntryDialog<V extends Record<string, unknown>>(props: Props<V>) {
  const { title, initial, schema, save, done, refresh, onClose, fields } = props;
  const queryClient = useQueryClient();
  const { problem, wait, show } = useFormProblem();
  const form = useForm<V>({ initialValues: initial, validate: schemaResolver(schema, { sync: true }) });
  const saving = useMutation({
    mutationFn: save,
    meta: { shownBy: 'form' },
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: refresh });
      showDone(done);
      onClose();
    },
    onError: (error) => show(showInForm(form, error)),
  });
  return (
    <Modal opened onClose={onClose} title={title}>
      <form onSubmit={form.onSubmit((values) => saving.mutate(values))} noValidate>
        <Stack>
          {problem && <ProblemAlert problem={problem} wait={wait} />}
          {fields(form)}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {m.common.cancel}
            </Button>
            <Button type="submit" loading={saving.isPending}>
              {m.common.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
