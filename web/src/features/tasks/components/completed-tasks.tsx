'use client';

import { Button, Paper, Stack, Switch } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { parseAsBoolean, useQueryState } from 'nuqs';
import { QueryView } from '@/components/states/query-view';
import { StateMessage } from '@/components/states/state-message';
import { useTasks } from '@/entities/task/api/use-tasks';
import { TaskList } from '@/entities/task/ui/task-list';
import * as m from '@/lib/messages/messages';
import { useMay, useSignedIn } from '@/lib/session/use-session';
import { TasksSkeleton } from './tasks-skeleton';

const texts = m.tasks;

export function CompletedTasks() {
  const me = useSignedIn().user.id;
  const leads = useMay('supervisor');
  const [all, setAll] = useQueryState('all', parseAsBoolean.withDefault(false));
  const everybody = all && leads;
  const { query, tasks } = useTasks({ view: 'completed', assignee_id: everybody ? undefined : me });
  return (
    <Stack gap="md">
      {leads && (
        <Switch
          label={texts.team.everybody}
          checked={everybody}
          onChange={(event) => void setAll(event.currentTarget.checked || null)}
        />
      )}
      <QueryView query={query} skeleton={<TasksSkeleton />}>
        {() =>
          tasks.length === 0 ? (
            <StateMessage icon={<IconListCheck />} title={texts.emptyCompleted.title}>
              {texts.emptyCompleted.text}
            </StateMessage>
          ) : (
            <>
              <Paper withBorder px="sm">
                <TaskList tasks={tasks} label={texts.tabs.completed} mayComplete={false} withAssignee={everybody} />
              </Paper>
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
