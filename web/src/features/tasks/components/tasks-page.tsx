'use client';

import { Button, Skeleton, Tabs } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import { parseAsBoolean, parseAsStringLiteral, useQueryState } from 'nuqs';
import { Page } from '@/components/page/page';
import * as m from '@/lib/messages/messages';
import { useMay } from '@/lib/session/use-session';
import { CompletedTasks } from './completed-tasks';
import { MyDay } from './my-day';

const NewTaskDialog = dynamic(() => import('@/entities/task/ui/new-task-dialog').then((file) => file.NewTaskDialog), {
  ssr: false,
});
const TeamTasks = dynamic(() => import('./team-tasks').then((file) => file.TeamTasks), {
  ssr: false,
  loading: () => <Skeleton height={320} />,
});

const texts = m.tasks;
const TABS = ['mine', 'team', 'completed'] as const;

export function TasksPage() {
  const works = useMay('agent');
  const leads = useMay('supervisor');
  const [chosen, setTab] = useQueryState('tab', parseAsStringLiteral(TABS).withDefault('mine'));
  const [making, setMaking] = useQueryState('new', parseAsBoolean.withDefault(false));
  const tab = chosen === 'team' && !leads ? 'mine' : chosen;
  return (
    <Page
      title={texts.title}
      actions={
        works && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => void setMaking(true)}>
            {texts.create.action}
          </Button>
        )
      }
    >
      <Tabs
        value={tab}
        onChange={(next) => void setTab(TABS.find((one) => one === next) ?? null)}
        keepMounted={false}
        maw={1100}
      >
        <Tabs.List mb="md">
          {TABS.filter((one) => leads || one !== 'team').map((one) => (
            <Tabs.Tab key={one} value={one}>
              {texts.tabs[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="mine">
          <MyDay />
        </Tabs.Panel>
        {leads && (
          <Tabs.Panel value="team">
            <TeamTasks />
          </Tabs.Panel>
        )}
        <Tabs.Panel value="completed">
          <CompletedTasks />
        </Tabs.Panel>
      </Tabs>
      {works && making && <NewTaskDialog onClose={() => void setMaking(null)} />}
    </Page>
  );
}
