import * as m from '@/lib/messages/messages';

type Named = { agent_id?: number; id?: number; name?: string | null };

export function agentName(agent: Named): string {
  return agent.name || m.agents.nameless(agent.agent_id ?? agent.id ?? 0);
}
