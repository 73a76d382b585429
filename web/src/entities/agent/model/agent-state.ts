import type { Schemas } from '@/lib/api/client';

export type AgentState = Schemas['AgentState'];

/** In the order in which they are offered and counted. */
export const AGENT_STATES: AgentState[] = ['available', 'busy', 'wrap_up', 'on_break', 'in_meeting', 'away', 'offline'];

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
