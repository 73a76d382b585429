'use client';

import { Button, Group, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconPlus } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { createTask } from '@/entities/task/api/task-api';
import { useRefreshTasks } from '@/entities/task/api/use-tasks';
import { quickDue } from '@/entities/task/model/task';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';

const texts = m.tasks.quick;

/** Notes a task in one line. What is typed stays until the server has it. */
export function QuickAdd() {
  const [title, setTitle] = useState('');
  const refresh = useRefreshTasks();
  const add = useMutation({
    mutationFn: () => createTask({ title: title.trim(), due_at: quickDue(Date.now()), remind_before_minutes: 15 }),
    onSuccess: () => {
      setTitle('');
      showDone(texts.done);
      return refresh();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (title.trim() && !add.isPending) add.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Group gap="xs" wrap="nowrap">
        <TextInput
          flex={1}
          aria-label={texts.label}
          placeholder={texts.hint}
          maxLength={200}
          leftSection={<IconPlus size={16} aria-hidden />}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={add.isPending} disabled={!title.trim()}>
          {texts.add}
        </Button>
      </Group>
    </form>
  );
}
