'use client';

import { Button, Menu, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconChevronDown, IconCircleFilled } from '@tabler/icons-react';
import { m } from '@/lib/messages/messages';
import { listBreakReasons } from '../api/break-reasons';
import type { AgentState } from '../api/own-availability';
import { useHeartbeat, useOwnAvailability, useSetOwnAvailability } from '../hooks/use-own-availability';
import { CHOSEN_STATES, STATE_COLOR } from '../model/agent-state';

/** The agent's own state in the top bar; nothing for people who are no agents. */
export function AvailabilitySwitch() {
  const own = useOwnAvailability();
  const set = useSetOwnAvailability();
  const state = own.data?.status;
  useHeartbeat(state !== undefined && state !== 'offline');
  const reasons = useQuery({
    queryKey: ['agents', 'break-reasons'],
    queryFn: listBreakReasons,
    enabled: state !== undefined,
  });
  if (!own.data || !state) return null;

  const accepts = own.data.is_accepting_leads;
  const choose = (status: AgentState, reason?: string): void => set.mutate({ status, break_reason: reason ?? null });
  return (
    <Menu position="bottom-end" width={230} withinPortal>
      <Menu.Target>
        <Button
          variant="default"
          size="sm"
          loading={set.isPending}
          leftSection={<Dot state={state} />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          aria-label={`${m.agents.own}: ${m.agents.state[state]}`}
        >
          {m.agents.state[state]}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {CHOSEN_STATES.map((status) => (
          <Menu.Item
            key={status}
            leftSection={<Dot state={status} />}
            disabled={status === state}
            onClick={() => choose(status)}
          >
            {m.agents.state[status]}
          </Menu.Item>
        ))}
        <Menu.Label>{m.agents.state.on_break}</Menu.Label>
        {(reasons.data ?? [])
          .filter((reason) => reason.active)
          .map((reason) => (
            <Menu.Item
              key={reason.id}
              leftSection={<Dot state="on_break" />}
              onClick={() => choose('on_break', reason.name)}
            >
              {reason.name}
            </Menu.Item>
          ))}
        <Menu.Divider />
        <Switch
          m="xs"
          label={m.agents.acceptsLeads}
          checked={accepts}
          onChange={(event) =>
            set.mutate({
              status: state,
              break_reason: own.data?.break_reason ?? null,
              is_accepting_leads: event.currentTarget.checked,
            })
          }
        />
      </Menu.Dropdown>
    </Menu>
  );
}

function Dot({ state }: { state: AgentState }) {
  return <IconCircleFilled size={10} color={`var(--mantine-color-${STATE_COLOR[state]}-6)`} aria-hidden />;
}
