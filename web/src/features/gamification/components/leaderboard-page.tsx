'use client';

import { Select, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { parseAsInteger, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { Page } from '@/components/page/page';
import { teamsQuery } from '@/entities/agent/api/list-teams';
import * as m from '@/lib/messages/messages';
import type { BoardFilter } from '../model/game-filters';
import { Board } from './board';

const texts = m.game.board;
const PERIODS = ['day', 'week', 'month', 'all'] as const;
const PARAMETERS = {
  period: parseAsStringLiteral(PERIODS).withDefault('week'),
  team: parseAsInteger,
};

export function LeaderboardPage() {
  const [values, setValues] = useQueryStates(PARAMETERS, { history: 'replace' });
  const teams = useQuery(teamsQuery);
  const filter: BoardFilter = { period: values.period, team: values.team ?? undefined };
  return (
    <Page
      title={m.game.pages.leaderboard}
      actions={
        <Select
          aria-label={texts.team}
          placeholder={texts.everybody}
          data={(teams.data ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
          value={values.team === null ? null : String(values.team)}
          onChange={(team) => void setValues({ team: team === null ? null : Number(team) })}
          clearable
          clearButtonProps={{ 'aria-label': m.common.clear }}
          w={190}
        />
      }
    >
      <Tabs
        value={values.period}
        onChange={(period) => void setValues({ period: period as BoardFilter['period'] })}
        keepMounted={false}
      >
        <Tabs.List aria-label={texts.label}>
          {PERIODS.map((period) => (
            <Tabs.Tab key={period} value={period}>
              {texts.periods[period]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {PERIODS.map((period) => (
          <Tabs.Panel key={period} value={period} pt="md">
            <Board filter={filter} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  );
}
