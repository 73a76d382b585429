'use client';

import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconUsersGroup } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import { parseAsInteger, useQueryStates } from 'nuqs';
import { useState } from 'react';
import { Panel } from '@/components/page/panel';
import { QueryView } from '@/components/states/query-view';
import { StateMessage } from '@/components/states/state-message';
import { teamsQuery } from '@/entities/agent/api/list-teams';
import { usePeople } from '@/entities/person/api/use-people';
import { useTasks } from '@/entities/task/api/use-tasks';
import type { TaskFilter } from '@/entities/task/model/task';
import * as m from '@/lib/messages/messages';
import { taskLoadQuery } from '../api/team-tasks';
import { LoadTable } from './load-table';
import { SelectableTasks } from './selectable-tasks';
import { TasksSkeleton } from './tasks-skeleton';

const HandOverDialog = dynamic(() => import('./hand-over-dialog').then((file) => file.HandOverDialog), { ssr: false });

const texts = m.tasks.team;
/** Stands for the tasks nobody has. */
const NOBODY = 0;

/** Who has how much to do, and the tasks of one of them to give away. */
export function TeamTasks() {
  const [{ team, person }, set] = useQueryStates({ team: parseAsInteger, person: parseAsInteger });
  const [handing, setHanding] = useState<number>();
  const teams = useQuery(teamsQuery);
  const load = useQuery(taskLoadQuery(team));
  const name = usePeople([person]).get(person ?? NOBODY) ?? m.tasks.nobody;
  return (
    <Stack gap="md">
      <Panel
        title={texts.load}
        actions={
          (teams.data?.length ?? 0) > 0 && (
            <NativeSelect
              aria-label={texts.team}
              value={String(team ?? '')}
              onChange={(event) =>
                void set({ team: event.currentTarget.value ? Number(event.currentTarget.value) : null, person: null })
              }
              data={[
                { value: '', label: texts.allTeams },
                ...(teams.data ?? []).map((one) => ({ value: String(one.id), label: one.name })),
              ]}
            />
          )
        }
      >
        <QueryView query={load} skeleton={<TasksSkeleton rows={3} />}>
          {(people) =>
            people.length === 0 ? (
              <StateMessage icon={<IconUsersGroup />} title={m.tasks.emptyTeam.title}>
                {m.tasks.emptyTeam.text}
              </StateMessage>
            ) : (
              <LoadTable
                people={people}
                chosen={person}
                onChoose={(id) => void set({ person: id === person ? null : id })}
                onHandOver={setHanding}
              />
            )
          }
        </QueryView>
      </Panel>
      <TasksOf
        key={`${team}-${person}`}
        title={person === null ? texts.all : texts.list(name)}
        filter={{
          view: 'open',
          team_id: team ?? undefined,
          assignee_id: person || undefined,
          unassigned: person === NOBODY || undefined,
        }}
      />
      {handing !== undefined && (
        <HandOverDialog from={handing === NOBODY ? null : handing} onClose={() => setHanding(undefined)} />
      )}
    </Stack>
  );
}

function TasksOf({ title, filter }: { title: string; filter: TaskFilter }) {
  const { query, tasks } = useTasks(filter);
  return (
    <Panel title={title}>
      <QueryView query={query} skeleton={<TasksSkeleton />}>
        {() => (
          <>
            <SelectableTasks tasks={tasks} label={title} />
            {query.hasNextPage && (
              <Group mt="sm">
                <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                  {m.tasks.more}
                </Button>
              </Group>
            )}
          </>
        )}
      </QueryView>
    </Panel>
  );
}
