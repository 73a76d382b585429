'use client';

import { Alert, Autocomplete, Button, Group, Modal, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useRef, useState, type ReactNode } from 'react';
import { leadKeys } from '@/entities/lead/keys/lead-keys';
import { PRIORITIES } from '@/entities/lead/model/lead';
import { leadHref } from '@/entities/lead/model/lead-link';
import { leadName } from '@/entities/lead/model/lead-name';
import type { Problem } from '@/lib/api/problem';
import { showInForm } from '@/lib/forms';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { createLead } from '../../api/create-lead';
import { sourcesQuery } from '../../api/list-sources';
import { leadSchema, NO_LEAD, type LeadDraft } from '../../model/lead-schema';

const texts = m.leads.create;

export function CreateLeadDialog({ onClose }: { onClose: () => void }) {
  const router = useRouter();
  const queryClient = useQueryClient();
  const first = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<Problem>();
  const form = useForm<LeadDraft>({
    initialValues: NO_LEAD,
    validate: schemaResolver(leadSchema, { sync: true }),
  });
  const create = useMutation({
    mutationFn: ({ draft }: { draft: LeadDraft; another: boolean }) =>
      createLead({ ...withoutEmpty(draft), priority: draft.priority }),
    meta: { shownBy: 'form' },
    onSuccess: (lead, { draft, another }) => {
      void queryClient.invalidateQueries({ queryKey: leadKeys.figures });
      void queryClient.invalidateQueries({ queryKey: leadKeys.lists });
      showDone(texts.done(leadName(lead)));
      if (!another) {
        onClose();
        return router.push(leadHref(lead.id));
      }
      setProblem(undefined);
      form.setValues({ ...NO_LEAD, source: draft.source, priority: draft.priority });
      form.clearErrors();
      first.current?.focus();
    },
    onError: (error) => setProblem(showInForm(form, error)),
  });
  const submit = (another: boolean) => form.onSubmit((draft) => create.mutate({ draft, another }));

  return (
    <Modal opened onClose={onClose} title={texts.title}>
      <form onSubmit={submit(false)} noValidate>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {texts.hint}
          </Text>
          {problem && <Alert color="red" role="alert" title={problem.message} />}
          <Group grow align="start">
            <TextInput
              ref={first}
              data-autofocus
              label={m.leads.firstName}
              autoComplete="off"
              {...form.getInputProps('first_name')}
            />
            <TextInput label={m.leads.lastName} autoComplete="off" {...form.getInputProps('last_name')} />
          </Group>
          <TextInput label={m.leads.company} autoComplete="off" {...form.getInputProps('company')} />
          <TextInput type="email" label={m.leads.email} autoComplete="off" {...form.getInputProps('email')} />
          <TextInput type="tel" label={m.leads.phone} autoComplete="off" {...form.getInputProps('phone')} />
          <SourceInput value={form.values.source} {...form.getInputProps('source')} />
          <div>
            <Text size="sm" fw={500} mb={4} id="new-lead-priority">
              {m.leads.priorityLabel}
            </Text>
            <SegmentedControl
              fullWidth
              aria-labelledby="new-lead-priority"
              data={PRIORITIES.map((priority) => ({ value: priority, label: m.leads.priority[priority] }))}
              {...form.getInputProps('priority')}
            />
          </div>
          <Group justify="end" mt="xs">
            <Button
              variant="default"
              loading={create.isPending && create.variables.another}
              disabled={create.isPending}
              onClick={() => submit(true)()}
            >
              {texts.another}
            </Button>
            <Button type="submit" loading={create.isPending && !create.variables.another} disabled={create.isPending}>
              {texts.submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** Any source, with those that are there already at hand: two spellings of one source would be two sources. */
function SourceInput(props: { value: string; onChange: (value: string) => void; error?: ReactNode }) {
  const [asked] = useDebouncedValue(props.value.trim(), 200);
  const sources = useQuery(sourcesQuery(asked));
  return (
    <Autocomplete
      label={m.leads.source}
      placeholder={texts.sourceHint}
      data={[...new Set(sources.data ?? [])]}
      comboboxProps={{ withinPortal: false }} // within the dialog, where screen readers look
      {...props}
    />
  );
}

function withoutEmpty(draft: LeadDraft): Partial<LeadDraft> {
  const entries = Object.entries(draft).map(([name, value]) => [name, value.trim()]);
  return Object.fromEntries(entries.filter(([, value]) => value)) as Partial<LeadDraft>;
}
