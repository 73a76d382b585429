import type { AgentState } from '@/entities/agent/model/agent-state';

/** What an agent may choose; busy and wrap-up come with calls. */
export const CHOSEN_STATES: AgentState[] = ['available', 'in_meeting', 'away', 'offline'];

/** For calls made outside of Leadline. */
export const CALL_STATES: AgentState[] = ['busy', 'wrap_up'];
