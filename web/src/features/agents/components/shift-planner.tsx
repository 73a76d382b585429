'use client';

import { ActionIcon, Button, Group, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconCalendar, IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import { parseAsInteger, parseAsString, useQueryStates } from 'nuqs';
import { useState } from 'react';
import { QueryView } from '@/components/states/query-view';
import { StateMessage } from '@/components/states/state-message';
import * as m from '@/lib/messages/messages';
import { useNow } from '@/lib/time/use-now';
import { agentQuery } from '../api/agents';
import { useWeekShifts } from '../hooks/use-week-shifts';
import { dayLabel } from '../model/day-label';
import { addDays, mondayOf, todayIn, type Day } from '../model/week';
import { AgentSelect } from './agent-select';
import { CopyWeek } from './copy-week';
import { ShiftWeek } from './shift-week';
import classes from './teams.module.css';

const ShiftDialog = dynamic(() => import('./shift-dialog').then((file) => file.ShiftDialog), { ssr: false });

const texts = m.agentsPages.shifts;
const DAY = /^2[01]\d\d-(0[1-9]|1[0-2])-([0-2]\d|3[01])$/;

/** The week of one agent, on the wall clock of the agent. */
export function ShiftPlanner() {
  const [values, setValues] = useQueryStates({ agent: parseAsInteger, week: parseAsString });
  const { agent: agentId } = values;
  const [planned, setPlanned] = useState<Day>();
  const agent = useQuery(agentQuery(agentId));
  const today = todayIn(agent.data?.time_zone, useNow(60_000));
  const monday = mondayOf(values.week && DAY.test(values.week) ? values.week : today);
  const shifts = useWeekShifts(agentId, monday);
  const go = (week: Day | null): void => void setValues({ week });

  return (
    <>
      <div className={classes.bar}>
        <AgentSelect value={agentId} onChange={(id) => void setValues({ agent: id })} />
        <Group gap={4} wrap="nowrap">
          <ActionIcon variant="default" size={36} aria-label={texts.previous} onClick={() => go(addDays(monday, -7))}>
            <IconChevronLeft size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="default" size={36} aria-label={texts.next} onClick={() => go(addDays(monday, 7))}>
            <IconChevronRight size={16} aria-hidden />
          </ActionIcon>
          <Button variant="default" onClick={() => go(null)} disabled={monday === mondayOf(today)}>
            {texts.thisWeek}
          </Button>
        </Group>
        <Text fw={600} role="status">
          {texts.week(dayLabel(monday), dayLabel(addDays(monday, 6)))}
        </Text>
        {agentId !== null && (
          <Group gap="xs">
            <CopyWeek agentId={agentId} monday={monday} />
            <Button
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => setPlanned(monday > today ? monday : today)}
            >
              {texts.add}
            </Button>
          </Group>
        )}
      </div>
      {agentId === null ? (
        <StateMessage icon={<IconCalendar />} title={m.agentsPages.teams.tabs.shifts}>
          {m.agentsPages.teams.chooseAgent}
        </StateMessage>
      ) : (
        <QueryView query={shifts} skeleton={<Skeleton height={180} aria-label={m.common.loading} role="status" />}>
          {(all) => (
            <ShiftWeek
              agentId={agentId}
              monday={monday}
              today={today}
              shifts={all}
              zone={agent.data?.time_zone ?? all[0]?.time_zone}
              onPlan={setPlanned}
            />
          )}
        </QueryView>
      )}
      {planned && agentId !== null && (
        <ShiftDialog
          key={planned}
          agentId={agentId}
          monday={mondayOf(planned)}
          day={planned}
          onClose={() => setPlanned(undefined)}
        />
      )}
    </>
  );
}
