import { agentKeys } from '@/entities/agent/keys/agent-keys';
import type { AgentFilter } from '../model/agent-filter';

const history = (id: number) => [...agentKeys.one(id), 'history'] as const;

/** What belongs to agents beyond what other features show of them, below the keys of the entity. */
export const floorKeys = {
  floor: [...agentKeys.all, 'floor'] as const,
  ownAvailability: [...agentKeys.all, 'own-availability'] as const,
  breakReasons: [...agentKeys.all, 'break-reasons'] as const,
  list: (filter: AgentFilter) => [...agentKeys.all, 'list', filter] as const,
  profile: (id: number | null) => [...agentKeys.one(id), 'profile'] as const,
  week: (id: number | null, monday: string) => [...agentKeys.one(id), 'shifts', 'week', monday] as const,
  nextShifts: (id: number) => [...agentKeys.one(id), 'shifts', 'next'] as const,
  history: (id: number, range: string) => [...history(id), 'range', range] as const,
  dailyTimes: (id: number) => [...history(id), 'days'] as const,
  adherence: (id: number, range: string) => [...agentKeys.one(id), 'adherence', range] as const,
};
