import type { operations } from '@/lib/api/schema';

/** What the list of agents can be narrowed by, as the server names it. */
export type AgentFilter = Omit<NonNullable<operations['listAgents']['parameters']['query']>, 'limit' | 'cursor'>;
