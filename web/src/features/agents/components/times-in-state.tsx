import { AGENT_STATES } from '@/entities/agent/model/agent-state';
import { formatDuration } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import classes from './agent-details.module.css';
import { StateDot } from './state-badge';

/** @param seconds by state */
export function TimesInState({ seconds }: { seconds: Record<string, number> }) {
  return (
    <ul className={classes.times} aria-label={m.agentsPages.agent.timeInState}>
      {AGENT_STATES.filter((state) => (seconds[state] ?? 0) > 0).map((state) => (
        <li key={state} className={classes.time}>
          <StateDot state={state} />
          {m.agents.state[state]}
          <span>{formatDuration(seconds[state] ?? 0)}</span>
        </li>
      ))}
    </ul>
  );
}
