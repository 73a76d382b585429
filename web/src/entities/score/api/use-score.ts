import { useQuery } from '@tanstack/react-query';
import { getModelVersion, getScore } from './score-api';

export function useScore(leadId: number) {
  return useQuery({ queryKey: ['lead', leadId, 'score'], queryFn: ({ signal }) => getScore(leadId, signal) });
}

/** A saved version never changes. */
export function useModelVersion(version: number | undefined) {
  return useQuery({
    queryKey: ['scoring', 'models', version],
    queryFn: ({ signal }) => getModelVersion(version as number, signal),
    enabled: version !== undefined,
    staleTime: Infinity,
  });
}
