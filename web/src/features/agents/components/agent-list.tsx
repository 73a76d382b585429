'use client';

import { Button, Select } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconPlus, IconUsersGroup } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import { parseAsBoolean, parseAsInteger, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useMemo, useState } from 'react';
import { DataTable } from '@/components/data-table/data-table';
import { TableSkeleton } from '@/components/data-table/table-skeleton';
import { useDataTable } from '@/components/data-table/use-data-table';
import { QueryView } from '@/components/states/query-view';
import { StateMessage } from '@/components/states/state-message';
import { teamsQuery } from '@/entities/agent/api/list-teams';
import * as m from '@/lib/messages/messages';
import type { Agent } from '../api/agents';
import { useAgentList } from '../hooks/use-agent-list';
import { AgentRow, agentColumns } from './agent-columns';
import classes from './teams.module.css';

const AgentDialog = dynamic(() => import('./agent-dialog').then((file) => file.AgentDialog), { ssr: false });

const texts = m.agentsPages.teams;
const rowId = (agent: Agent): string => String(agent.id);
const SHOWN = ['active', 'inactive', 'ended'] as const;

/** Everybody who takes calls, or did. */
export function AgentList() {
  const [values, setValues] = useQueryStates({
    team: parseAsInteger,
    skill: parseAsString,
    shown: parseAsStringLiteral(SHOWN),
    add: parseAsBoolean.withDefault(false),
  });
  const [edited, setEdited] = useState<Agent>();
  const [adding, { open, close }] = useDisclosure(values.add);
  const teams = useQuery(teamsQuery);
  const { query, rows } = useAgentList({
    team_id: values.team ?? undefined,
    skill: values.skill ?? undefined,
    status: values.shown === 'ended' ? undefined : (values.shown ?? undefined),
    removed: values.shown === 'ended' || undefined,
  });
  const columns = useMemo(() => agentColumns(setEdited), []);
  const table = useDataTable({ rows, columns, rowId });
  const narrowed = values.team !== null || values.skill !== null || values.shown !== null;

  return (
    <>
      <div className={classes.bar}>
        <Select
          className={classes.filter}
          aria-label={m.agentsPages.agent.team}
          placeholder={m.agentsPages.agent.team}
          data={(teams.data ?? []).map((team) => ({ value: String(team.id), label: team.name }))}
          value={values.team === null ? null : String(values.team)}
          onChange={(team) => void setValues({ team: team === null ? null : Number(team) })}
          clearable
          searchable
        />
        <Select
          className={classes.filter}
          aria-label={texts.statusFilter}
          placeholder={texts.statusFilter}
          data={[
            { value: 'active', label: m.agentsPages.agent.active },
            { value: 'inactive', label: m.agentsPages.agent.inactive },
            { value: 'ended', label: texts.ended },
          ]}
          value={values.shown}
          onChange={(shown) => void setValues({ shown: shown as (typeof SHOWN)[number] | null })}
          clearable
        />
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
          {texts.addAgent}
        </Button>
      </div>
      <QueryView query={query} skeleton={<TableSkeleton />}>
        {() => (
          <DataTable
            table={table}
            label={texts.agents}
            card={(agent) => <AgentRow agent={agent} onEdit={setEdited} />}
            onOpen={(agent) => agent.removed_at === null && setEdited(agent)}
            hasMore={query.hasNextPage}
            loadingMore={query.isFetchingNextPage}
            onLoadMore={() => void query.fetchNextPage()}
            empty={
              <StateMessage
                icon={<IconUsersGroup />}
                title={narrowed ? texts.noAgentsFound.title : texts.noAgents.title}
                action={!narrowed && <Button onClick={open}>{texts.addAgent}</Button>}
              >
                {narrowed ? texts.noAgentsFound.text : texts.noAgents.text}
              </StateMessage>
            }
          />
        )}
      </QueryView>
      {adding && (
        <AgentDialog
          onClose={() => {
            close();
            void setValues({ add: null });
          }}
        />
      )}
      {edited && <AgentDialog key={edited.id} agent={edited} onClose={() => setEdited(undefined)} />}
    </>
  );
}
