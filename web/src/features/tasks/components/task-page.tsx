'use client';

import { Button, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconChecklist, IconGhost2 } from '@tabler/icons-react';
import Link from 'next/link';
import { parseAsInteger, useQueryState } from 'nuqs';
import { useState } from 'react';
import { QueryView } from '@/components/states/query-view';
import { StateMessage } from '@/components/states/state-message';
import { asProblem } from '@/lib/api/problem';
import * as m from '@/lib/messages/messages';
import { taskQuery } from '../api/task';
import { TaskDetails } from './task-details';

const texts = m.tasks.view;

export function TaskPage() {
  const [id] = useQueryState('id', parseAsInteger);
  if (id === null) {
    return (
      <StateMessage order={1} icon={<IconChecklist />} title={texts.none.title} action={<ToTasks />}>
        {texts.none.text}
      </StateMessage>
    );
  }
  return <TaskOf key={id} id={id} />;
}

function TaskOf({ id }: { id: number }) {
  const [gone, setGone] = useState(false);
  const query = useQuery({ ...taskQuery(id), enabled: !gone });
  if (gone || (query.isError && asProblem(query.error).status === 404)) {
    return (
      <StateMessage order={1} icon={<IconGhost2 />} title={texts.gone.title} action={<ToTasks />}>
        {texts.gone.text}
      </StateMessage>
    );
  }
  return (
    <QueryView query={query} skeleton={<TaskSkeleton />}>
      {(task) => <TaskDetails task={task} onGone={() => setGone(true)} />}
    </QueryView>
  );
}

function ToTasks() {
  return (
    <Button component={Link} href="/tasks">
      {texts.back}
    </Button>
  );
}

function TaskSkeleton() {
  return (
    <Stack gap="md" role="status" aria-label={m.common.loading} maw={900}>
      <Skeleton height={32} width="min(420px, 80%)" />
      <Skeleton height={160} />
      <Skeleton height={160} />
    </Stack>
  );
}
