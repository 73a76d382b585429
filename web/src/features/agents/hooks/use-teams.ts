import { useQuery } from '@tanstack/react-query';
import { listTeams } from '../api/teams';

export const TEAMS = ['agents', 'teams'] as const;

export function useTeams(enabled = true) {
  return useQuery({ queryKey: TEAMS, queryFn: listTeams, enabled });
}
