import { useQuery } from '@tanstack/react-query';
import { listBreakReasons } from '../api/break-reasons';

export const BREAK_REASONS = ['agents', 'break-reasons'] as const;

export function useBreakReasons(enabled = true) {
  return useQuery({ queryKey: BREAK_REASONS, queryFn: listBreakReasons, enabled });
}
