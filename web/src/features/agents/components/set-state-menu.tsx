'use client';

import { Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { breakReasonsQuery } from '../api/break-reasons';
import type { FloorAgent } from '../api/wallboard';
import { useSetState } from '../hooks/use-set-state';
import { agentName } from '../model/agent-name';
import { StateMenuItems } from './state-menu-items';

type Props = {
  agent: Pick<FloorAgent, 'agent_id' | 'name' | 'state' | 'break_reason'>;
  /** What opens the menu. */
  children: (working: boolean) => ReactElement;
};

/** For supervisors: says what an agent does. */
export function SetStateMenu({ agent, children }: Props) {
  const reasons = useQuery(breakReasonsQuery);
  const set = useSetState();
  return (
    <Menu position="bottom-end" width={264} withinPortal returnFocus>
      <Menu.Target>{children(set.isPending)}</Menu.Target>
      <Menu.Dropdown>
        <StateMenuItems
          current={agent.state}
          currentReason={agent.break_reason}
          reasons={reasons.data}
          onChoose={(state, reason) => set.mutate({ agentId: agent.agent_id, name: agentName(agent), state, reason })}
        />
      </Menu.Dropdown>
    </Menu>
  );
}
