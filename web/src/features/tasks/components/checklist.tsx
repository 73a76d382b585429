'use client';

import { ActionIcon, Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { QueryView } from '@/components/states/query-view';
import { taskKeys } from '@/entities/task/keys/task-keys';
import * as m from '@/lib/messages/messages';
import { addItem, changeItem, checklistQuery, removeItem, type ChecklistItem } from '../api/checklist';
import { TasksSkeleton } from './tasks-skeleton';

const texts = m.tasks.checklist;
const MOST = 50;

/** The steps of a task, to be ticked, added to and put in order. */
export function Checklist({ taskId, may }: { taskId: number; may: boolean }) {
  const query = useQuery(checklistQuery(taskId));
  return (
    <QueryView query={query} skeleton={<TasksSkeleton rows={2} />}>
      {(items) => (
        <Stack gap="xs">
          {items.length === 0 && (
            <Text size="sm" c="dimmed">
              {texts.empty}
            </Text>
          )}
          {items.map((item) => (
            <Item key={item.id} taskId={taskId} item={item} may={may} />
          ))}
          {may && items.length < MOST && <AddItem taskId={taskId} />}
        </Stack>
      )}
    </QueryView>
  );
}

function useChecklistChange<T>(taskId: number, change: (value: T) => Promise<unknown>, onDone?: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: onDone,
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: taskKeys.one(taskId) }),
        queryClient.invalidateQueries({ queryKey: taskKeys.lists }),
      ]),
  });
}

function Item({ taskId, item, may }: { taskId: number; item: ChecklistItem; may: boolean }) {
  const change = useChecklistChange(taskId, (patch: Parameters<typeof changeItem>[2]) =>
    changeItem(taskId, item.id, patch),
  );
  const remove = useChecklistChange(taskId, () => removeItem(taskId, item.id));
  const [ticked, setTicked] = useState<boolean>();
  const done = ticked ?? item.done;
  const tick = (value: boolean): void => {
    setTicked(value);
    change.mutate({ done: value }, { onSettled: () => setTicked(undefined) });
  };
  return (
    <Group gap="xs" wrap="nowrap">
      <Checkbox
        flex={1}
        label={item.text}
        checked={done}
        disabled={!may}
        onChange={(event) => tick(event.currentTarget.checked)}
        styles={{ label: { textDecoration: done ? 'line-through' : undefined, overflowWrap: 'anywhere' } }}
      />
      {may && item.position > 0 && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={texts.up(item.text)}
          onClick={() => change.mutate({ position: item.position - 1 })}
        >
          <IconArrowUp size={16} aria-hidden />
        </ActionIcon>
      )}
      {may && (
        <ActionIcon
          variant="subtle"
          color="gray"
          loading={remove.isPending}
          aria-label={texts.remove(item.text)}
          onClick={() => remove.mutate(undefined)}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      )}
    </Group>
  );
}

function AddItem({ taskId }: { taskId: number }) {
  const [text, setText] = useState('');
  const add = useChecklistChange(
    taskId,
    (step: string) => addItem(taskId, step),
    () => setText(''),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() && !add.isPending) add.mutate(text.trim());
  };
  return (
    <form onSubmit={submit}>
      <Group gap="xs" wrap="nowrap">
        <TextInput
          flex={1}
          aria-label={texts.add}
          placeholder={texts.add}
          maxLength={500}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={add.isPending} disabled={!text.trim()} aria-label={texts.add}>
          <IconPlus size={16} aria-hidden />
        </Button>
      </Group>
    </form>
  );
}
