import { AGENT_STATES, type AgentState } from '@/entities/agent/model/agent-state';
import type { LiveEvent } from '@/lib/live/live-event';
import type { FloorAgent, Wallboard } from '../api/wallboard';

/** What an agent does now, as an event tells it. */
export type Told = Pick<
  FloorAgent,
  'agent_id' | 'state' | 'break_reason' | 'since' | 'is_accepting_leads' | 'current_calls' | 'max_concurrent_calls'
> & { user_id?: number };

/** Undefined where the event tells less than is needed; then one has to ask. */
export function readAvailability({ data }: LiveEvent): Told | undefined {
  const { agent_id, state, since, user_id } = data;
  if (typeof agent_id !== 'number' || typeof since !== 'string') return undefined;
  if (!AGENT_STATES.includes(state as AgentState)) return undefined;
  return {
    agent_id,
    user_id: typeof user_id === 'number' ? user_id : undefined,
    state: state as AgentState,
    since,
    break_reason: typeof data.break_reason === 'string' ? data.break_reason : null,
    is_accepting_leads: data.is_accepting_leads === true,
    current_calls: typeof data.current_calls === 'number' ? data.current_calls : 0,
    max_concurrent_calls: typeof data.max_concurrent_calls === 'number' ? data.max_concurrent_calls : 1,
  };
}

/**
 * The board after what was told, the last word of each agent counting. Agents of whom nothing was told stay the very same
 * objects, so that only the others are drawn anew.
 */
export function patchWallboard(board: Wallboard, told: Told[]): { board: Wallboard; strangers: boolean } {
  const latest = new Map(told.map((one) => [one.agent_id, one]));
  const agents = board.agents.map((agent) => {
    const news = latest.get(agent.agent_id);
    latest.delete(agent.agent_id);
    if (!news) return agent;
    const { state, since, break_reason, is_accepting_leads, current_calls, max_concurrent_calls } = news;
    return {
      ...agent,
      state,
      since,
      break_reason,
      is_accepting_leads: is_accepting_leads && state === 'available',
      current_calls,
      max_concurrent_calls,
      load: current_calls / Math.max(1, max_concurrent_calls),
      over_limit: false,
      break_limit_minutes: null,
    };
  });
  return { board: { ...board, agents }, strangers: latest.size > 0 };
}
