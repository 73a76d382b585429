'use client';

import { Button, Drawer, Group, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconChevronDown, IconHistory } from '@tabler/icons-react';
import Link from 'next/link';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { QueryView } from '@/components/states/query-view';
import * as m from '@/lib/messages/messages';
import { useMay, useSignedIn } from '@/lib/session/use-session';
import { agentQuery } from '../api/agents';
import { breakReasonsQuery } from '../api/break-reasons';
import type { FloorAgent } from '../api/wallboard';
import { agentName } from '../model/agent-name';
import { limitOf, limitsOf } from '../model/floor';
import { AgentAdherence } from './agent-adherence';
import { AgentHistory } from './agent-history';
import { AgentProfile } from './agent-profile';
import { SetStateMenu } from './set-state-menu';
import { StateBadge } from './state-badge';
import { StateClock } from './state-clock';

/** @property floor as the floor shows the agent; undefined for profiles that are not in use */
type Props = { agentId: number; floor: FloorAgent | undefined; onClose: () => void };

const texts = m.agentsPages.agent;

/** One agent: who, what now, and what today and in the last week. */
export function AgentDrawer({ agentId, floor, onClose }: Props) {
  const me = useSignedIn().user.id;
  const supervises = useMay('supervisor');
  const worksLeads = useMay('agent');
  const [range, setRange] = useQueryState('range', parseAsStringLiteral(['today', 'week']).withDefault('today'));
  const query = useQuery(agentQuery(agentId));
  const limits = limitsOf(useQuery(breakReasonsQuery).data);

  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={query.data ? agentName(query.data) : floor ? agentName(floor) : m.common.loading}
      styles={{ title: { fontWeight: 650, fontSize: 'var(--mantine-font-size-lg)' } }}
    >
      <QueryView query={query} skeleton={<DrawerSkeleton />}>
        {(agent) => (
          <Stack gap="lg">
            {floor ? (
              <Group justify="space-between" gap="xs">
                <Group gap="sm">
                  <StateBadge state={floor.state} reason={floor.break_reason} />
                  <StateClock since={floor.since} limitMinutes={limitOf(floor, limits)} />
                </Group>
                {supervises && (
                  <SetStateMenu agent={floor}>
                    {(working) => (
                      <Button
                        variant="default"
                        loading={working}
                        rightSection={<IconChevronDown size={14} aria-hidden />}
                      >
                        {m.agentsPages.floor.setState}
                      </Button>
                    )}
                  </SetStateMenu>
                )}
              </Group>
            ) : (
              <Text c="dimmed">{texts.notOnFloor}</Text>
            )}
            <AgentProfile agent={agent} floor={floor} />
            {supervises || (worksLeads && agent.user_id === me) ? (
              <Stack gap="md">
                <SegmentedControl
                  aria-label={texts.range}
                  value={range}
                  onChange={(value) => void setRange(value as 'today' | 'week')}
                  data={[
                    { value: 'today', label: texts.today },
                    { value: 'week', label: texts.week },
                  ]}
                />
                <AgentHistory agentId={agentId} range={range} limits={limits} />
                <AgentAdherence agentId={agentId} range={range} />
              </Stack>
            ) : (
              <Text c="dimmed" size="sm">
                {texts.ownOnly}
              </Text>
            )}
            {supervises && (
              <Button
                component={Link}
                href={`/audit?entity_type=agent&entity_id=${agentId}`}
                variant="subtle"
                leftSection={<IconHistory size={16} aria-hidden />}
              >
                {texts.everything}
              </Button>
            )}
          </Stack>
        )}
      </QueryView>
    </Drawer>
  );
}

function DrawerSkeleton() {
  return (
    <Stack role="status" aria-label={m.common.loading}>
      <Skeleton height={36} />
      <Skeleton height={140} />
      <Skeleton height={36} />
      <Skeleton height={220} />
    </Stack>
  );
}
