'use client';

import { Button, Menu, Switch } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { IconChevronDown, IconRefresh } from '@tabler/icons-react';
import * as m from '@/lib/messages/messages';
import { useBreakReasons } from '../hooks/use-break-reasons';
import { useHeartbeat, useOwnAvailability, useSetOwnAvailability } from '../hooks/use-own-availability';
import { limitsOf } from '../model/floor';
import { StateClock } from './state-clock';
import { StateDot } from './state-badge';
import { StateMenuItems } from './state-menu-items';
import classes from './availability-switch.module.css';

/** The agent's own state in the top bar; nothing for people who are no agents. */
export function AvailabilitySwitch() {
  const [opened, { open, close, toggle }] = useDisclosure();
  const own = useOwnAvailability();
  const set = useSetOwnAvailability();
  const state = own.data?.status;
  const reasons = useBreakReasons(state !== undefined);
  useHeartbeat(state !== undefined && state !== 'offline');
  useHotkeys([['shift+A', () => state !== undefined && open()]]);

  if (own.isError && own.data === undefined) {
    return (
      <Button
        variant="default"
        size="sm"
        loading={own.isFetching}
        leftSection={<IconRefresh size={14} aria-hidden />}
        title={m.agents.ownUnknown}
        aria-label={m.agents.ownUnknown}
        onClick={() => void own.refetch()}
      >
        {m.common.retry}
      </Button>
    );
  }
  if (!own.data || !state) return null;

  const { break_reason: reason, is_accepting_leads: accepts, since } = own.data;
  const limit = reason ? limitsOf(reasons.data).get(reason) : undefined;
  const label = reason ?? m.agents.state[state];
  return (
    <Menu opened={opened} onChange={toggle} onClose={close} position="bottom-end" width={264} withinPortal returnFocus>
      <Menu.Target>
        <Button
          variant="default"
          size="sm"
          px="sm"
          leftSection={<StateDot state={state} />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          aria-label={`${m.agents.own}: ${m.agents.state[state]}${reason ? `, ${reason}` : ''}`}
          aria-busy={set.isPending}
        >
          <span className={classes.label}>{label}</span>
          <span className={classes.clock}>
            <StateClock since={since} limitMinutes={state === 'on_break' ? limit : undefined} />
          </span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <StateMenuItems
          current={state}
          currentReason={reason}
          reasons={reasons.data}
          onChoose={(status, chosen) => set.mutate({ status, break_reason: chosen ?? null })}
        />
        <Menu.Divider />
        <Switch
          m="xs"
          label={m.agents.acceptsLeads}
          checked={accepts}
          onChange={(event) =>
            set.mutate({ status: state, break_reason: reason, is_accepting_leads: event.currentTarget.checked })
          }
        />
      </Menu.Dropdown>
    </Menu>
  );
}
