import type { AgentState } from '@/entities/agent/model/agent-state';
import { stateColor } from '@/entities/agent/model/agent-state';
import * as m from '@/lib/messages/messages';
import classes from './state.module.css';

export function StateDot({ state }: { state: AgentState }) {
  return (
    <span
      className={classes.dot}
      data-hollow={state === 'offline' || undefined}
      style={{ '--state': stateColor(state) }}
      aria-hidden
    />
  );
}

/** A state as color and word. */
export function StateBadge({ state, reason }: { state: AgentState; reason?: string | null }) {
  return (
    <span className={classes.badge} style={{ '--state': stateColor(state) }}>
      <StateDot state={state} />
      {m.agents.state[state]}
      {reason && ` · ${reason}`}
    </span>
  );
}
