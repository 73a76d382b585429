import { useQuery } from '@tanstack/react-query';
import { getLead } from '../api/lead';

export function leadKey(id: number) {
  return ['lead', id, 'record'] as const;
}

export function useLead(id: number) {
  return useQuery({ queryKey: leadKey(id), queryFn: ({ signal }) => getLead(id, signal) });
}
