import { useQueryClient } from '@tanstack/react-query';
import { personKeys } from '@/entities/person/keys/person-keys';
import { sessionKeys } from '@/lib/session/session-keys';

/** What shows whether the person has a second factor is fetched again. */
export function useTwoFactorChanged(): () => void {
  const queryClient = useQueryClient();
  return () => {
    void queryClient.invalidateQueries({ queryKey: sessionKeys.me });
    void queryClient.invalidateQueries({ queryKey: personKeys.all });
  };
}
