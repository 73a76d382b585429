import { useMutation, useQueryClient } from '@tanstack/react-query';
import { agentKeys } from '@/entities/agent/keys/agent-keys';
import type { AgentState } from '@/entities/agent/model/agent-state';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { setAgentAvailability } from '../api/agents';
import type { Availability } from '../api/own-availability';
import { wallboardQuery } from '../api/wallboard';
import { floorKeys } from '../keys/floor-keys';
import { patchWallboard } from '../model/wallboard-patch';

type Choice = { agentId: number; name: string; state: AgentState; reason?: string };

/** A supervisor says what an agent does. */
export function useSetState() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ agentId, state, reason }: Choice): Promise<Availability> =>
      setAgentAvailability(agentId, { status: state, break_reason: reason ?? null }),
    onSuccess: (availability, { agentId, name, state }) => {
      queryClient.setQueryData(
        wallboardQuery.queryKey,
        (board) => board && patchWallboard(board, [{ ...availability, state: availability.status }]).board,
      );
      void queryClient.invalidateQueries({ queryKey: agentKeys.one(agentId) });
      void queryClient.invalidateQueries({ queryKey: floorKeys.ownAvailability });
      showDone(m.agents.stateSet(name, m.agents.state[state]));
    },
  });
}
