'use client';

import { ActionIcon, Anchor, Group, Text } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import { DataTable } from '@/components/data-table/data-table';
import { tableColumns, useDataTable } from '@/components/data-table/use-data-table';
import { formatInteger } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import type { FloorAgent } from '../api/wallboard';
import { limitOf, type Limits } from '../model/floor';
import { agentName } from '../model/agent-name';
import { CallLoad } from './call-load';
import { SetStateMenu } from './set-state-menu';
import { StateBadge } from './state-badge';
import { StateClock } from './state-clock';

type Props = {
  agents: FloorAgent[];
  limits: Limits;
  maySet: boolean;
  label: string;
  empty: ReactNode;
  onOpen: (agentId: number) => void;
};

const texts = m.agentsPages.floor;
const rowId = (agent: FloorAgent): string => String(agent.agent_id);

export function FloorTable({ agents, limits, maySet, label, empty, onOpen }: Props) {
  const columns = useMemo(
    () =>
      tableColumns<FloorAgent>([
        {
          id: 'name',
          label: texts.agent,
          width: 'minmax(150px, 1.4fr)',
          cell: (agent) => (
            <Anchor component="button" size="sm" fw={500} c="bright" onClick={() => onOpen(agent.agent_id)}>
              {agentName(agent)}
            </Anchor>
          ),
        },
        {
          id: 'state',
          label: texts.stateLabel,
          width: 'minmax(190px, 1.4fr)',
          cell: (agent) => <StateBadge state={agent.state} reason={agent.break_reason} />,
        },
        {
          id: 'since',
          label: texts.since,
          width: '190px',
          cell: (agent) => <StateClock since={agent.since} limitMinutes={limitOf(agent, limits)} />,
        },
        {
          id: 'load',
          label: texts.load,
          width: '110px',
          cell: (agent) => <CallLoad current={agent.current_calls} most={agent.max_concurrent_calls} />,
        },
        {
          id: 'calls',
          label: texts.callsToday,
          width: '110px',
          numeric: true,
          cell: (agent) => formatInteger(agent.calls_today),
        },
        { id: 'team', label: texts.team, cell: (agent) => agent.team ?? texts.noTeam },
        {
          id: 'skills',
          label: texts.skills,
          width: 'minmax(130px, 1.6fr)',
          cell: (agent) => {
            const skills = agent.skills.map((skill) => `${skill.name} ${skill.level}`).join(', ');
            return <span title={skills}>{skills || '–'}</span>;
          },
        },
        ...(maySet
          ? [
              {
                id: 'actions',
                label: texts.setState,
                width: '110px',
                cell: (agent: FloorAgent) => <Actions agent={agent} />,
              },
            ]
          : []),
      ]),
    [limits, maySet, onOpen],
  );
  const table = useDataTable({ rows: agents, columns, rowId });
  return (
    <DataTable
      table={table}
      label={label}
      empty={empty}
      onOpen={(agent) => onOpen(agent.agent_id)}
      card={(agent) => (
        <>
          <Group justify="space-between" wrap="nowrap" gap="xs">
            <Text fw={600} size="sm" truncate>
              {agentName(agent)}
            </Text>
            <StateBadge state={agent.state} />
          </Group>
          <Text size="sm" c="dimmed" component="div" truncate>
            <StateClock since={agent.since} limitMinutes={limitOf(agent, limits)} />
            {agent.break_reason && ` · ${agent.break_reason}`}
          </Text>
          <Text size="sm" c="dimmed" truncate>
            {[agent.team, texts.calls(agent.calls_today)].filter(Boolean).join(' · ')}
          </Text>
        </>
      )}
    />
  );
}

function Actions({ agent }: { agent: FloorAgent }) {
  return (
    <SetStateMenu agent={agent}>
      {(working) => (
        <ActionIcon variant="subtle" color="gray" loading={working} aria-label={texts.setStateOf(agentName(agent))}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      )}
    </SetStateMenu>
  );
}
