'use client';

import { Stack, Switch, Title, UnstyledButton } from '@mantine/core';
import { Panel } from '@/components/page/panel';
import { stateColor, type AgentState } from '@/entities/agent/model/agent-state';
import * as m from '@/lib/messages/messages';
import type { BreakReason } from '../api/break-reasons';
import type { Availability } from '../api/own-availability';
import { useSetOwnAvailability } from '../hooks/use-own-availability';
import { CALL_STATES, CHOSEN_STATES } from '../model/chosen-states';
import { limitsOf } from '../model/floor';
import classes from './own.module.css';
import { StateDot } from './state-badge';
import { StateClock } from './state-clock';

const texts = m.agentsPages.mine;

type Props = { own: Availability; reasons: BreakReason[] | undefined };

/** My state, big, and every other one a click away. */
export function OwnState({ own, reasons }: Props) {
  const set = useSetOwnAvailability();
  const limits = limitsOf(reasons);
  const { status, break_reason: reason } = own;
  const choose = (state: AgentState, chosen: string | null = null): void => {
    if (state !== status || chosen !== reason) set.mutate({ status: state, break_reason: chosen });
  };
  const choice = (state: AgentState) => (
    <Choice
      key={state}
      state={state}
      pressed={status === state}
      label={m.agents.state[state]}
      onClick={() => choose(state)}
    />
  );
  return (
    <Panel>
      <Stack gap="md">
        <div className={classes.now} role="status" aria-label={texts.now}>
          <span className={classes.state}>
            <StateDot state={status} />
            {m.agents.state[status]}
            {reason && ` · ${reason}`}
          </span>
          <span className={classes.clock} aria-live="off">
            <StateClock since={own.since} limitMinutes={reason ? limits.get(reason) : undefined} />
          </span>
        </div>
        <Group label={texts.choose}>{CHOSEN_STATES.map(choice)}</Group>
        <Group label={texts.takeBreak}>
          {(reasons ?? [])
            .filter((one) => one.active)
            .map((one) => (
              <Choice
                key={one.id}
                state="on_break"
                pressed={status === 'on_break' && reason === one.name}
                label={one.name}
                hint={one.limit_minutes == null ? m.agents.noLimit : m.agents.limit(one.limit_minutes)}
                onClick={() => choose('on_break', one.name)}
              />
            ))}
        </Group>
        <Group label={m.agents.callsElsewhere}>{CALL_STATES.map(choice)}</Group>
        <Switch
          size="md"
          label={m.agents.acceptsLeads}
          description={m.agents.acceptsLeadsHint}
          checked={own.is_accepting_leads}
          onChange={(event) =>
            set.mutate({ status, break_reason: reason, is_accepting_leads: event.currentTarget.checked })
          }
        />
      </Stack>
    </Panel>
  );
}

function Group({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <section aria-label={label}>
      <Title order={2} size="h3" mb={8}>
        {label}
      </Title>
      <div className={classes.choices}>{children}</div>
    </section>
  );
}

type ChoiceProps = { state: AgentState; pressed: boolean; label: string; hint?: string; onClick: () => void };

function Choice({ state, pressed, label, hint, onClick }: ChoiceProps) {
  return (
    <UnstyledButton
      className={classes.choice}
      style={{ '--state': stateColor(state) }}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <StateDot state={state} />
      <span>
        {label}
        {hint && <small>{hint}</small>}
      </span>
    </UnstyledButton>
  );
}
