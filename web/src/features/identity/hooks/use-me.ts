import { useQuery } from '@tanstack/react-query';
import { getMe } from '../api/account';

export const ME = ['account', 'me'] as const;
export const SESSIONS = ['account', 'sessions'] as const;

export function useMe() {
  return useQuery({ queryKey: ME, queryFn: getMe });
}
