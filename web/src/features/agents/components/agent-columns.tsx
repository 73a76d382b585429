'use client';

import { ActionIcon, Anchor, Badge, Group, Menu, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconCalendar, IconDots, IconHeadset, IconPencil, IconUserMinus } from '@tabler/icons-react';
import Link from 'next/link';
import { tableColumns } from '@/components/data-table/use-data-table';
import { RelativeTime } from '@/components/time/relative-time';
import { agentKeys } from '@/entities/agent/keys/agent-keys';
import * as m from '@/lib/messages/messages';
import { modals } from '@/lib/overlays/modals';
import { showDone } from '@/lib/query/show-problem';
import { removeAgent, type Agent } from '../api/agents';
import { agentName } from '../model/agent-name';

const texts = m.agentsPages.teams;

export function agentColumns(onEdit: (agent: Agent) => void) {
  return tableColumns<Agent>([
    {
      id: 'name',
      label: texts.name,
      width: 'minmax(160px, 1.4fr)',
      cell: (agent) =>
        agent.removed_at === null ? (
          <Anchor component="button" size="sm" fw={500} c="bright" onClick={() => onEdit(agent)}>
            {agentName(agent)}
          </Anchor>
        ) : (
          agentName(agent)
        ),
    },
    { id: 'team', label: m.agentsPages.agent.team, cell: (agent) => agent.team ?? m.agentsPages.floor.noTeam },
    {
      id: 'skills',
      label: m.agentsPages.agent.skills,
      width: 'minmax(160px, 2fr)',
      cell: (agent) => {
        const skills = skillText(agent);
        return <span title={skills}>{skills || '–'}</span>;
      },
    },
    {
      id: 'calls',
      label: m.agentsPages.agent.maxCalls,
      width: '110px',
      numeric: true,
      cell: (agent) => agent.max_concurrent_calls,
    },
    {
      id: 'zone',
      label: m.agentsPages.agent.zone,
      cell: (agent) => agent.time_zone ?? m.agentsPages.agent.zoneOfTenant,
    },
    { id: 'status', label: m.agentsPages.agent.status, width: '130px', cell: (agent) => <Status agent={agent} /> },
    {
      id: 'actions',
      label: m.common.actions,
      width: '80px',
      cell: (agent) => <Actions agent={agent} onEdit={onEdit} />,
    },
  ]);
}

export function AgentRow({ agent, onEdit }: { agent: Agent; onEdit: (agent: Agent) => void }) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="xs">
      <div style={{ minWidth: 0 }}>
        <Text fw={600} size="sm" truncate>
          {agentName(agent)}
        </Text>
        <Text size="sm" c="dimmed" truncate>
          {agent.team ?? m.agentsPages.floor.noTeam}
        </Text>
        <Text size="sm" c="dimmed" truncate>
          {skillText(agent) || m.agentsPages.agent.noSkills}
        </Text>
      </div>
      <Actions agent={agent} onEdit={onEdit} />
    </Group>
  );
}

const skillText = (agent: Agent): string => agent.skills.map(({ name, level }) => `${name} ${level}`).join(', ');

function Status({ agent }: { agent: Agent }) {
  if (agent.removed_at !== null) {
    return (
      <>
        {m.agentsPages.agent.ended} <RelativeTime instant={agent.removed_at} />
      </>
    );
  }
  return (
    <Badge variant="dot" color={agent.status === 'active' ? 'green' : 'gray'} tt="none" fw={500}>
      {m.agentsPages.agent[agent.status]}
    </Badge>
  );
}

function Actions({ agent, onEdit }: { agent: Agent; onEdit: (agent: Agent) => void }) {
  const queryClient = useQueryClient();
  const remove = useMutation({
    mutationFn: () => removeAgent(agent.id),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: agentKeys.all });
      showDone(texts.agentRemoved);
    },
  });
  const ask = (): void =>
    modals.openConfirmModal({
      title: texts.removeAgent(agentName(agent)),
      children: <Text size="sm">{texts.removeAgentText}</Text>,
      labels: { confirm: texts.endProfile, cancel: m.common.cancel },
      confirmProps: { color: 'red' },
      onConfirm: () => remove.mutate(),
    });
  if (agent.removed_at !== null) return null;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          loading={remove.isPending}
          aria-label={`${m.common.actions}: ${agentName(agent)}`}
        >
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => onEdit(agent)}>
          {m.agentsPages.agent.edit}
        </Menu.Item>
        <Menu.Item
          component={Link}
          href={`/admin/teams?tab=shifts&agent=${agent.id}`}
          leftSection={<IconCalendar size={16} aria-hidden />}
        >
          {texts.tabs.shifts}
        </Menu.Item>
        <Menu.Item
          component={Link}
          href={`/floor?agent=${agent.id}`}
          leftSection={<IconHeadset size={16} aria-hidden />}
        >
          {m.agentsPages.floor.title}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item color="red" leftSection={<IconUserMinus size={16} aria-hidden />} onClick={ask}>
          {texts.endProfile}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
