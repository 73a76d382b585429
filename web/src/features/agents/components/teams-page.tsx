'use client';

import { Tabs } from '@mantine/core';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { Page } from '@/components/page/page';
import { RequireRole } from '@/components/states/require-role';
import * as m from '@/lib/messages/messages';
import { AgentList } from './agent-list';
import { BreakReasonList } from './break-reason-list';
import { ShiftPlanner } from './shift-planner';
import { TeamList } from './team-list';
import classes from './teams.module.css';

const texts = m.agentsPages.teams;
const TABS = ['agents', 'teams', 'breaks', 'shifts'] as const;
const CONTENT = { agents: AgentList, teams: TeamList, breaks: BreakReasonList, shifts: ShiftPlanner };

/** Who the agents are, their teams, the breaks they may take and when they are to work. */
export function TeamsPage() {
  const [tab, setTab] = useQueryState('tab', parseAsStringLiteral(TABS).withDefault('agents'));
  return (
    <Page title={texts.title} fill={tab === 'agents'}>
      <RequireRole role="supervisor">
        <Tabs
          value={tab}
          onChange={(value) => void setTab(value as (typeof TABS)[number])}
          keepMounted={false}
          className={classes.tabs}
        >
          <Tabs.List className={classes.list}>
            {TABS.map((one) => (
              <Tabs.Tab key={one} value={one}>
                {texts.tabs[one]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {TABS.map((one) => {
            const Content = CONTENT[one];
            return (
              <Tabs.Panel key={one} value={one} className={classes.panel}>
                <Content />
              </Tabs.Panel>
            );
          })}
        </Tabs>
      </RequireRole>
    </Page>
  );
}
