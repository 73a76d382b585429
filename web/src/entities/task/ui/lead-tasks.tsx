'use client';

import { Button, Paper, Skeleton, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { QueryView } from '@/components/states/query-view';
import * as m from '@/lib/messages/messages';
import { useMay } from '@/lib/session/use-session';
import { useTasks } from '../api/use-tasks';
import { TaskList } from './task-list';

const NewTaskDialog = dynamic(() => import('./new-task-dialog').then((file) => file.NewTaskDialog), { ssr: false });

const texts = m.tasks.lead;

/** What is to be done with a lead. */
export function LeadTasks({ leadId }: { leadId: number }) {
  const works = useMay('agent');
  const [adding, setAdding] = useState(false);
  const { query, tasks } = useTasks({ view: 'open', lead_id: leadId });
  return (
    <Stack gap="md">
      <QueryView query={query} skeleton={<Skeleton height={90} />}>
        {() => (
          <>
            {tasks.length === 0 && (
              <Text size="sm" c="dimmed">
                {texts.empty}
              </Text>
            )}
            {tasks.length > 0 && (
              <Paper withBorder px="sm">
                <TaskList tasks={tasks} label={texts.tab} mayComplete={works} withAssignee withLead={false} />
              </Paper>
            )}
            {query.hasNextPage && (
              <Button
                variant="default"
                style={{ alignSelf: 'start' }}
                loading={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                {m.tasks.more}
              </Button>
            )}
          </>
        )}
      </QueryView>
      {works && (
        <Button
          variant="default"
          style={{ alignSelf: 'start' }}
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {texts.add}
        </Button>
      )}
      {adding && <NewTaskDialog leadId={leadId} onClose={() => setAdding(false)} />}
    </Stack>
  );
}
