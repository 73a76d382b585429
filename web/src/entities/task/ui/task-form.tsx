'use client';

import {
  Alert,
  Button,
  Group,
  Modal,
  NativeSelect,
  SegmentedControl,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { PersonSelect } from '@/entities/person/ui/person-select';
import type { Problem } from '@/lib/api/problem';
import { showInForm } from '@/lib/forms';
import * as m from '@/lib/messages/messages';
import { PRIORITIES, TASK_TYPES, type Task, type TaskType } from '../model/task';
import { taskSchema, type TaskDraft } from '../model/task-schema';
import { RepeatField } from './repeat-field';

const texts = m.tasks.create;
const REMINDERS = [0, 15, 60, 1440];

type Props = {
  title: string;
  submit: string;
  initial: TaskDraft;
  types: TaskType[];
  /** A lead's follow-up has a due date and does not repeat. */
  ofLead: boolean;
  /** Whose it is where nobody is chosen. */
  hint: string;
  save: (draft: TaskDraft) => Promise<Task>;
  onSaved: (task: Task) => void;
  onClose: () => void;
};

/** A task in a dialog, to be made or changed. */
export function TaskForm({ title, submit, initial, types, ofLead, hint, save, onSaved, onClose }: Props) {
  const [problem, setProblem] = useState<Problem>();
  const form = useForm<TaskDraft>({ initialValues: initial, validate: schemaResolver(taskSchema, { sync: true }) });
  const saving = useMutation({
    mutationFn: save,
    meta: { shownBy: 'form' },
    onSuccess: onSaved,
    onError: (error) => setProblem(showInForm(form, error)),
  });
  const { values } = form;
  const leadFollowUp = ofLead && values.type === 'follow_up';
  const send = (draft: TaskDraft): void => {
    if (leadFollowUp && !draft.due_at) return form.setFieldError('due_at', texts.followUpDue);
    saving.mutate(draft);
  };
  return (
    <Modal opened onClose={onClose} title={title} size={520}>
      <form onSubmit={form.onSubmit(send)} noValidate>
        <Stack gap="sm">
          {problem && <Alert color="red" role="alert" title={problem.message} />}
          <TextInput label={texts.what} data-autofocus maxLength={200} {...form.getInputProps('title')} />
          <Group grow align="start">
            <TextInput type="datetime-local" label={texts.due} {...form.getInputProps('due_at')} />
            <NativeSelect
              label={texts.type}
              data={TASK_TYPES.filter((type) => types.includes(type)).map((type) => ({
                value: type,
                label: m.tasks.type[type],
              }))}
              {...form.getInputProps('type')}
            />
          </Group>
          <div>
            <Text size="sm" fw={500} mb={4} id="task-priority">
              {texts.priority}
            </Text>
            <SegmentedControl
              fullWidth
              aria-labelledby="task-priority"
              data={PRIORITIES.map((priority) => ({ value: priority, label: m.leads.priority[priority] }))}
              {...form.getInputProps('priority')}
            />
          </div>
          <PersonSelect
            label={texts.assignee}
            placeholder={hint}
            value={values.assignee_id}
            onChange={(id) => form.setFieldValue('assignee_id', id)}
            error={form.errors.assignee_id}
            comboboxProps={{ withinPortal: false }}
          />
          <Textarea
            label={texts.description}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={10_000}
            {...form.getInputProps('description')}
          />
          <Reminder
            value={values.remind_before_minutes}
            onChange={(minutes) => form.setFieldValue('remind_before_minutes', minutes)}
          />
          {!leadFollowUp && (
            <RepeatField value={values.recurrence} onChange={(rule) => form.setFieldValue('recurrence', rule)} />
          )}
          <Group justify="end" mt="xs">
            <Button variant="default" onClick={onClose}>
              {m.common.cancel}
            </Button>
            <Button type="submit" loading={saving.isPending}>
              {submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function Reminder({ value, onChange }: { value: number | null; onChange: (minutes: number | null) => void }) {
  const all = value === null || REMINDERS.includes(value) ? REMINDERS : [...REMINDERS, value];
  return (
    <NativeSelect
      label={texts.remind}
      value={String(value ?? '')}
      onChange={(event) => onChange(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))}
      data={[
        { value: '', label: m.tasks.remind.none },
        ...all.map((minutes) => ({ value: String(minutes), label: reminderText(minutes) })),
      ]}
    />
  );
}

export function reminderText(minutes: number): string {
  return (m.tasks.remind as unknown as Record<string, string>)[String(minutes)] ?? m.tasks.remind.other(minutes);
}
