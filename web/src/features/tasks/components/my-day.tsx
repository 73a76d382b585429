'use client';

import { Badge, Button, Group, Paper, Stack, Title } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { QueryView } from '@/components/states/query-view';
import { StateMessage } from '@/components/states/state-message';
import { useTasks } from '@/entities/task/api/use-tasks';
import { GROUPS, groupOf, type Group as Due, type Task } from '@/entities/task/model/task';
import { TaskList } from '@/entities/task/ui/task-list';
import * as m from '@/lib/messages/messages';
import { useMay, useSignedIn } from '@/lib/session/use-session';
import { useNow } from '@/lib/time/use-now';
import { QuickAdd } from './quick-add';
import { TasksSkeleton } from './tasks-skeleton';

const texts = m.tasks;
const MINUTE = 60_000;
const COLOR: Record<Due, string> = { overdue: 'red', today: 'pine', upcoming: 'gray' };

/** What I have to do: what is late, what is due today, and what comes. */
export function MyDay() {
  const me = useSignedIn().user.id;
  const works = useMay('agent');
  const now = useNow(MINUTE);
  const { query, tasks } = useTasks({ view: 'open', assignee_id: me });
  return (
    <Stack gap="lg">
      {works && <QuickAdd />}
      <QueryView query={query} skeleton={<TasksSkeleton />}>
        {() =>
          tasks.length === 0 ? (
            <Nothing works={works} />
          ) : (
            <>
              {GROUPS.map((group) => (
                <Section
                  key={group}
                  group={group}
                  tasks={tasks.filter((task) => groupOf(task, now) === group)}
                  mayComplete={works}
                />
              ))}
              {query.hasNextPage && (
                <Button
                  variant="default"
                  style={{ alignSelf: 'start' }}
                  loading={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {texts.more}
                </Button>
              )}
            </>
          )
        }
      </QueryView>
    </Stack>
  );
}

function Nothing({ works }: { works: boolean }) {
  const said = works ? texts.empty : texts.emptyViewer;
  return (
    <StateMessage icon={<IconChecks />} title={said.title} color="green">
      {said.text}
    </StateMessage>
  );
}

function Section({ group, tasks, mayComplete }: { group: Due; tasks: Task[]; mayComplete: boolean }) {
  if (tasks.length === 0) return null;
  return (
    <section aria-labelledby={`tasks-${group}`}>
      <Group gap="xs" mb={4}>
        <Title order={2} size="h4" id={`tasks-${group}`}>
          {texts.groups[group]}
        </Title>
        <Badge variant="light" color={COLOR[group]}>
          {tasks.length}
        </Badge>
      </Group>
      <Paper withBorder px="sm">
        <TaskList tasks={tasks} label={texts.groups[group]} mayComplete={mayComplete} />
      </Paper>
    </section>
  );
}
