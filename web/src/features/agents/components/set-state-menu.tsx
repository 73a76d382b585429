'use client';

import { Menu } from '@mantine/core';
import type { ReactElement } from 'react';
import { useBreakReasons } from '../hooks/use-break-reasons';
import { useSetState } from '../hooks/use-set-state';
import type { FloorAgent } from '../api/wallboard';
import { agentName } from '../model/agent-name';
import { StateMenuItems } from './state-menu-items';

type Props = {
  agent: Pick<FloorAgent, 'agent_id' | 'name' | 'state' | 'break_reason'>;
  /** What opens the menu. */
  children: (working: boolean) => ReactElement;
};

/** For supervisors: says what an agent does. */
export function SetStateMenu({ agent, children }: Props) {
  const reasons = useBreakReasons();
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
