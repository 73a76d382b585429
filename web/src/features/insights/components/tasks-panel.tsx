import { Badge, Group, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconChecks } from '@tabler/icons-react';
import { TextLink } from '@/components/charts/text-link';
import { Panel } from '@/components/page/panel';
import { QueryView } from '@/components/states/query-view';
import { StateMessage } from '@/components/states/state-message';
import { taskCountsQuery } from '@/entities/task/api/task-api';
import { useTasks } from '@/entities/task/api/use-tasks';
import { TaskList } from '@/entities/task/ui/task-list';
import * as m from '@/lib/messages/messages';
import { useMay } from '@/lib/session/use-session';

const texts = m.insights.tasks;
const SHOWN = 7;

/** The tasks of the person who is signed in that are overdue or due today. */
export function TasksPanel() {
  const works = useMay('agent');
  const counts = useQuery(taskCountsQuery);
  const { query, tasks } = useTasks({ view: 'my_day' });
  const due = (counts.data?.overdue ?? 0) + (counts.data?.due_today ?? 0);
  return (
    <Panel
      title={texts.title}
      actions={
        <TextLink href="/tasks" size="sm" c="dimmed">
          {m.tasks.tile.all}
        </TextLink>
      }
    >
      <QueryView query={query} skeleton={<Skeleton height={220} />}>
        {() =>
          tasks.length === 0 ? (
            <StateMessage icon={<IconChecks />} title={m.tasks.tile.none} color="green">
              {m.tasks.tile.noneText}
            </StateMessage>
          ) : (
            <Stack gap="xs">
              {counts.data && (
                <Group gap="xs">
                  {counts.data.overdue > 0 && (
                    <Badge color="red" variant="light" tt="none">
                      {texts.overdue(counts.data.overdue)}
                    </Badge>
                  )}
                  <Badge color="gray" variant="light" tt="none">
                    {texts.today(counts.data.due_today)}
                  </Badge>
                </Group>
              )}
              <TaskList tasks={tasks.slice(0, SHOWN)} label={texts.title} mayComplete={works} />
              {due > SHOWN && (
                <TextLink href="/tasks" size="sm">
                  {texts.more(due - SHOWN)}
                </TextLink>
              )}
            </Stack>
          )
        }
      </QueryView>
    </Panel>
  );
}
