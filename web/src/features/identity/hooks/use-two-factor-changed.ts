import { useQueryClient } from '@tanstack/react-query';
import { ME } from './use-me';

/** What shows whether the person has a second factor is fetched again. */
export function useTwoFactorChanged(): () => void {
  const queryClient = useQueryClient();
  return () => {
    void queryClient.invalidateQueries({ queryKey: ME });
    void queryClient.invalidateQueries({ queryKey: ['members'] });
  };
}
