import type { AgentState } from '../api/get-agent-counts';

/** In the order in which they are counted, with Mantine's color names. */
export const STATES: { state: AgentState; color: string }[] = [
  { state: 'available', color: 'green' },
  { state: 'busy', color: 'blue' },
  { state: 'wrap_up', color: 'cyan' },
  { state: 'on_break', color: 'yellow' },
  { state: 'in_meeting', color: 'violet' },
  { state: 'away', color: 'orange' },
  { state: 'offline', color: 'gray' },
];
