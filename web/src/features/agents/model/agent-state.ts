import type { AgentState } from '../api/own-availability';

/** In the order in which they are offered and counted. */
export const AGENT_STATES: AgentState[] = ['available', 'busy', 'wrap_up', 'on_break', 'in_meeting', 'away', 'offline'];

/** What an agent may choose; busy and wrap-up come with calls. */
export const CHOSEN_STATES: AgentState[] = ['available', 'in_meeting', 'away', 'offline'];

/** For calls made outside of Leadline. */
export const CALL_STATES: AgentState[] = ['busy', 'wrap_up'];

/** Mantine's color names. */
export const STATE_COLOR: Record<AgentState, string> = {
  available: 'green',
  busy: 'blue',
  wrap_up: 'cyan',
  on_break: 'yellow',
  in_meeting: 'violet',
  away: 'orange',
  offline: 'gray',
};

export function stateColor(state: AgentState): string {
  return `var(--mantine-color-${STATE_COLOR[state]}-6)`;
}
