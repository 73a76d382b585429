'use client';

import { Select } from '@mantine/core';
import { useEffect } from 'react';
import * as m from '@/lib/messages/messages';
import { useAgentList } from '../hooks/use-agent-list';
import { agentName } from '../model/agent-name';
import classes from './teams.module.css';

type Props = { value: number | null; onChange: (id: number | null) => void };

const EVERYBODY = {};
const SHOWN = 100;

/** All agents of the tenant by name. */
export function AgentSelect({ value, onChange }: Props) {
  const { query, rows } = useAgentList(EVERYBODY);
  const { hasNextPage, isFetching, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const data = rows
    .map((agent) => ({ value: String(agent.id), label: agentName(agent) }))
    .sort((one, other) => one.label.localeCompare(other.label));
  return (
    <Select
      className={classes.filter}
      aria-label={m.agentsPages.teams.shiftsOf}
      placeholder={m.agentsPages.floor.search}
      data={data}
      limit={SHOWN}
      value={value === null ? null : String(value)}
      onChange={(id) => onChange(id === null ? null : Number(id))}
      searchable
      nothingFoundMessage={query.isPending ? m.common.loading : m.agentsPages.teams.noAgentsFound.title}
    />
  );
}
