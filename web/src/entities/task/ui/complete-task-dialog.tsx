'use client';

import { Alert, Button, Chip, Group, Modal, NumberInput, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { asProblem } from '@/lib/api/problem';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { fromLocalInput, toLocalInput } from '@/lib/time/local-input';
import { completeTask } from '../api/task-api';
import { useRefreshTasks } from '../api/use-tasks';
import { OUTCOMES } from '../model/outcomes';
import { morning, type Task } from '../model/task';
import { outcomeText } from './task-line';

const texts = m.tasks.complete;

/** Asks what came of a task, and of one of a lead when to follow up next. */
export function CompleteTaskDialog({ task, onClose }: { task: Task; onClose: () => void }) {
  const offered = OUTCOMES[task.type];
  const [chosen, setChosen] = useState<string>(offered.length === 1 ? (offered[0] ?? '') : '');
  const [own, setOwn] = useState('');
  const [notes, setNotes] = useState('');
  const [minutes, setMinutes] = useState<number | string>('');
  const [next, setNext] = useState('');
  const [missing, setMissing] = useState(false);
  const refresh = useRefreshTasks();
  const outcome = own.trim() || chosen;
  const ofLead = task.lead_id !== null;

  const complete = useMutation({
    mutationFn: () =>
      completeTask(task.id, {
        outcome,
        notes: notes.trim() || null,
        next_follow_up_at: next ? fromLocalInput(next) : null,
        duration_minutes: minutes === '' ? null : Number(minutes),
      }),
    meta: { shownBy: 'form' },
    onSuccess: ({ next_task_id: nextId }) => {
      void refresh(task.id, task.lead_id);
      showDone(nextId !== null || next ? texts.doneNext : texts.done);
      onClose();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setMissing(!outcome);
    if (outcome && !complete.isPending) complete.mutate();
  };
  return (
    <Modal opened onClose={onClose} title={texts.title}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Text size="sm" fw={600}>
            {task.title}
          </Text>
          {complete.isError && <Alert color="red" role="alert" title={asProblem(complete.error).message} />}
          <div>
            <Text size="sm" fw={500} mb={6} id="task-outcome">
              {texts.outcome}
            </Text>
            <Chip.Group
              value={own ? '' : chosen}
              onChange={(value) => {
                setChosen(String(value));
                setOwn('');
              }}
            >
              <Group gap={6} role="radiogroup" aria-labelledby="task-outcome">
                {offered.map((one, index) => (
                  <Chip key={one} value={one} size="sm" variant="outline" data-autofocus={index === 0 || undefined}>
                    {outcomeText(one)}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
          </div>
          <TextInput
            label={texts.own}
            placeholder={texts.ownHint}
            maxLength={64}
            value={own}
            error={missing && !outcome && texts.needed}
            onChange={(event) => setOwn(event.currentTarget.value)}
          />
          <Textarea
            label={texts.notes}
            description={ofLead && texts.notesOfLead}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={10_000}
            value={notes}
            onChange={(event) => setNotes(event.currentTarget.value)}
          />
          {ofLead && (
            <>
              <NumberInput
                label={texts.minutes}
                min={0}
                max={100_000}
                allowDecimal={false}
                allowNegative={false}
                value={minutes}
                onChange={setMinutes}
              />
              <NextFollowUp value={next} onChange={setNext} />
            </>
          )}
          <Group justify="end" mt="xs">
            <Button variant="default" onClick={onClose}>
              {m.common.cancel}
            </Button>
            <Button type="submit" loading={complete.isPending}>
              {texts.action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

const PRESETS = [
  [1, texts.presets.tomorrow],
  [3, texts.presets.days],
  [7, texts.presets.week],
] as const;

function NextFollowUp({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <Stack gap={6}>
      <TextInput
        type="datetime-local"
        label={texts.next}
        description={texts.nextHint}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Group gap={6}>
        {PRESETS.map(([days, label]) => (
          <Button
            key={days}
            size="compact-xs"
            variant="default"
            onClick={() => onChange(toLocalInput(morning(Date.now(), days).toISOString()))}
          >
            {label}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
