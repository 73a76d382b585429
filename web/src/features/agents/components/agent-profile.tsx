'use client';

import { Badge, Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencil } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';
import { Panel } from '@/components/page/panel';
import * as m from '@/lib/messages/messages';
import { useMay } from '@/lib/session/use-session';
import type { Agent } from '../api/agents';
import type { FloorAgent } from '../api/wallboard';
import { CallLoad } from './call-load';
import classes from './agent-details.module.css';

const AgentDialog = dynamic(() => import('./agent-dialog').then((file) => file.AgentDialog), { ssr: false });

const texts = m.agentsPages.agent;

export function AgentProfile({ agent, floor }: { agent: Agent; floor: FloorAgent | undefined }) {
  const mayEdit = useMay('supervisor') && agent.removed_at === null;
  const [editing, { open, close }] = useDisclosure();
  return (
    <Panel
      title={texts.profile}
      actions={
        mayEdit && (
          <Button variant="default" size="xs" leftSection={<IconPencil size={14} aria-hidden />} onClick={open}>
            {texts.edit}
          </Button>
        )
      }
    >
      <dl className={classes.facts}>
        <Fact label={texts.team}>{agent.team ?? m.agentsPages.floor.noTeam}</Fact>
        <Fact label={texts.skills}>
          {agent.skills.length === 0 ? (
            texts.noSkills
          ) : (
            <Group gap={6}>
              {agent.skills.map((skill) => (
                <Badge key={skill.name} variant="default" tt="none" fw={500} title={texts.level(skill.level)}>
                  {skill.name} · {skill.level}
                </Badge>
              ))}
            </Group>
          )}
        </Fact>
        <Fact label={texts.maxCalls}>
          {floor ? (
            <CallLoad current={floor.current_calls} most={agent.max_concurrent_calls} />
          ) : (
            agent.max_concurrent_calls
          )}
        </Fact>
        {floor && <Fact label={m.agentsPages.floor.callsToday}>{floor.calls_today}</Fact>}
        <Fact label={texts.zone}>{agent.time_zone ?? texts.zoneOfTenant}</Fact>
        {agent.status === 'inactive' && <Fact label={texts.status}>{texts.inactive}</Fact>}
      </dl>
      {editing && <AgentDialog agent={agent} onClose={close} />}
    </Panel>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <Text component="dt" size="sm" c="dimmed">
        {label}
      </Text>
      <Text component="dd" size="sm" m={0}>
        {children}
      </Text>
    </div>
  );
}
