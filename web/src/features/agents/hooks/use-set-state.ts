import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AgentState } from '@/entities/agent/model/agent-state';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { setAgentAvailability } from '../api/agents';
import type { Availability } from '../api/own-availability';
import type { Wallboard } from '../api/wallboard';
import { patchWallboard } from '../model/wallboard-patch';
import { OWN_AVAILABILITY } from './use-own-availability';
import { FLOOR } from './use-wallboard';

type Choice = { agentId: number; name: string; state: AgentState; reason?: string };

/** A supervisor says what an agent does. */
export function useSetState() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ agentId, state, reason }: Choice): Promise<Availability> =>
      setAgentAvailability(agentId, { status: state, break_reason: reason ?? null }),
    onSuccess: (availability, { agentId, name, state }) => {
      queryClient.setQueryData<Wallboard>(
        FLOOR,
        (board) => board && patchWallboard(board, [{ ...availability, state: availability.status }]).board,
      );
      void queryClient.invalidateQueries({ queryKey: ['agent', agentId] });
      void queryClient.invalidateQueries({ queryKey: OWN_AVAILABILITY });
      showDone(m.agents.stateSet(name, m.agents.state[state]));
    },
  });
}
