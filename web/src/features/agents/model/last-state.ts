import type { AgentState } from '@/entities/agent/model/agent-state';

/** What the agent was last seen doing in this browser: whoever comes back offline without having chosen it was set offline. */
const key = (userId: number, tenantId: string): string => `leadline-state-${userId}-${tenantId}`;

export function rememberState(userId: number, tenantId: string, state: AgentState): void {
  localStorage.setItem(key(userId, tenantId), state);
}

export function wasSetOffline(userId: number, tenantId: string, state: AgentState): boolean {
  const last = localStorage.getItem(key(userId, tenantId));
  return state === 'offline' && last !== null && last !== 'offline';
}
