import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { AGENT_STATES, stateColor, type AgentState } from '@/entities/agent/model/agent-state';
import { formatInteger } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import type { FloorView } from '../hooks/use-floor-filter';
import classes from './floor.module.css';
import { StateDot } from './state-badge';

type Props = { counts: Record<AgentState, number>; over: number; view: FloorView };

/** How many agents are in each state; each count narrows the floor to them. */
export function FloorCounts({ counts, over, view }: Props) {
  const { values, setValues } = view;
  const toggle = (state: AgentState): void => {
    const rest = values.state.filter((one) => one !== state);
    void setValues({ state: rest.length === values.state.length ? [...rest, state] : rest });
  };
  return (
    <div className={classes.counts} role="group" aria-label={m.agentsPages.floor.counts} tabIndex={-1}>
      {AGENT_STATES.map((state) => (
        <UnstyledButton
          key={state}
          className={classes.count}
          style={{ '--state': stateColor(state) }}
          aria-pressed={values.state.includes(state)}
          onClick={() => toggle(state)}
        >
          <StateDot state={state} />
          <strong>{formatInteger(counts[state])}</strong>
          {m.agents.state[state]}
        </UnstyledButton>
      ))}
      {(over > 0 || values.over) && (
        <UnstyledButton
          className={classes.count}
          style={{ '--state': 'var(--mantine-color-red-6)' }}
          aria-pressed={values.over}
          onClick={() => void setValues({ over: values.over ? null : true })}
        >
          <IconAlertTriangle size={16} color="var(--mantine-color-red-6)" aria-hidden />
          <strong>{formatInteger(over)}</strong>
          {m.agents.overLimit}
        </UnstyledButton>
      )}
    </div>
  );
}
