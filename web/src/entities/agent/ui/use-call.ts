import { useQueryClient } from '@tanstack/react-query';
import { useMay } from '@/lib/session/use-session';
import { tellCallState } from '../api/call-state';
import { agentKeys } from '../keys/agent-keys';
import { setCurrentCall } from '../model/current-call';

/** Begins and ends the person's call: the state says "On a call" meanwhile, and a timer runs. */
export function useCall() {
  const queryClient = useQueryClient();
  const works = useMay('agent');
  const tell = async (status: 'busy' | 'available'): Promise<void> => {
    await tellCallState(status);
    await queryClient.invalidateQueries({ queryKey: agentKeys.all });
  };
  return {
    begin: (leadId: number): void => {
      if (!works) return;
      setCurrentCall({ leadId, since: Date.now() });
      void tell('busy');
    },
    end: (): void => {
      setCurrentCall(undefined);
      void tell('available');
    },
  };
}
