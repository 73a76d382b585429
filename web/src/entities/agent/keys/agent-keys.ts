import { keyRoot } from '@/lib/query/key-root';

const all = keyRoot('agents');
const each = keyRoot('agent');

export const agentKeys = {
  /** What is told of many agents: lists, counts, teams, the floor. */
  all,
  counts: [...all, 'counts'] as const,
  teams: [...all, 'teams'] as const,
  /** All about one agent. */
  one: (id: number | null) => [...each, id] as const,
};
