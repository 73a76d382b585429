'use client';

import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { IconChecks } from '@tabler/icons-react';
import { StateMessage } from '@/components/states/state-message';
import { PersonSelect } from '@/entities/person/ui/person-select';
import { useRefreshTasks } from '@/entities/task/api/use-tasks';
import type { Task } from '@/entities/task/model/task';
import { TaskList } from '@/entities/task/ui/task-list';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { assignTasks } from '../api/team-tasks';

const texts = m.tasks.team;
const MOST = 500;

/** Tasks of which some can be given to somebody together. */
export function SelectableTasks({ tasks, label }: { tasks: Task[]; label: string }) {
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const [to, setTo] = useState<number | null>(null);
  const refresh = useRefreshTasks();
  const ids = tasks.filter((task) => selected.has(task.id)).map((task) => task.id);
  const assign = useMutation({
    mutationFn: () => assignTasks(ids.slice(0, MOST), to),
    onSuccess: ({ changed, refused }) => {
      showDone(
        [texts.assigned(changed), refused.length > 0 && texts.refused(refused.length)].filter(Boolean).join(' '),
      );
      setSelected(new Set());
      return refresh();
    },
  });
  const toggle = (id: number): void => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    setSelected(next);
  };
  if (tasks.length === 0) {
    return (
      <StateMessage icon={<IconChecks />} title={m.tasks.emptyTeam.title}>
        {m.tasks.emptyTeam.text}
      </StateMessage>
    );
  }
  return (
    <Stack gap="xs">
      <Group gap="sm" align="end">
        <Checkbox
          label={ids.length > 0 ? texts.selected(ids.length) : m.common.list.selectAll}
          checked={ids.length === tasks.length}
          indeterminate={ids.length > 0 && ids.length < tasks.length}
          onChange={(event) => setSelected(new Set(event.currentTarget.checked ? tasks.map((task) => task.id) : []))}
          py={8}
        />
        {ids.length > 0 && (
          <>
            <PersonSelect
              aria-label={texts.assign}
              placeholder={m.tasks.nobody}
              value={to}
              onChange={setTo}
              w={{ base: '100%', xs: 240 }}
            />
            <Button loading={assign.isPending} onClick={() => assign.mutate()}>
              {texts.assign}
            </Button>
          </>
        )}
      </Group>
      <TaskList
        tasks={tasks}
        label={label}
        mayComplete
        withAssignee
        start={(task) => (
          <Checkbox
            aria-label={texts.select(task.title)}
            checked={selected.has(task.id)}
            onChange={() => toggle(task.id)}
          />
        )}
      />
      {assign.isPending && (
        <Text size="sm" c="dimmed" role="status">
          {m.common.loading}
        </Text>
      )}
    </Stack>
  );
}
