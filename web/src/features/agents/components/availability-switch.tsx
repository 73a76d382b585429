'use client';

import { Button } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconChevronDown, IconRefresh } from '@tabler/icons-react';
import { cloneElement } from 'react';
import { useLazy } from '@/components/lazy/use-lazy';
import * as m from '@/lib/messages/messages';
import { breakReasonsQuery } from '../api/break-reasons';
import { useHeartbeat, useOwnAvailability, useSetOwnAvailability } from '../hooks/use-own-availability';
import { limitsOf } from '../model/floor';
import classes from './availability-switch.module.css';
import { StateDot } from './state-badge';
import { StateClock } from './state-clock';

const loadMenu = () => import('./availability-menu').then((file) => file.AvailabilityMenu);

/** The agent's own state in the top bar; nothing for people who are no agents. */
export function AvailabilitySwitch() {
  const [opened, { open, close, toggle }] = useDisclosure();
  const own = useOwnAvailability();
  const set = useSetOwnAvailability();
  const state = own.data?.status;
  const reasons = useQuery({ ...breakReasonsQuery, enabled: state !== undefined });
  const Body = useLazy(loadMenu, opened);
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

  const { break_reason: reason, since } = own.data;
  const limit = reason ? limitsOf(reasons.data).get(reason) : undefined;
  const label = reason ?? m.agents.state[state];
  const button = (
    <Button
      variant="default"
      size="sm"
      px="sm"
      leftSection={<StateDot state={state} />}
      rightSection={<IconChevronDown size={14} aria-hidden />}
      aria-label={`${m.agents.own}: ${m.agents.state[state]}${reason ? `, ${reason}` : ''}`}
      aria-busy={set.isPending}
      aria-haspopup="menu"
      aria-expanded={opened}
    >
      <span className={classes.label}>{label}</span>
      <span className={classes.clock}>
        <StateClock since={since} limitMinutes={state === 'on_break' ? limit : undefined} />
      </span>
    </Button>
  );
  if (!Body) return cloneElement(button, { onClick: open });
  return (
    // eslint-disable-next-line react-hooks/static-components -- fetched once, then kept
    <Body
      button={button}
      opened={opened}
      onToggle={toggle}
      onClose={close}
      own={own.data}
      reasons={reasons.data}
      onSet={set.mutate}
    />
  );
}
