'use client';

import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconDots, IconPhoneOff } from '@tabler/icons-react';
import { memo } from 'react';
import { stateColor } from '@/entities/agent/model/agent-state';
import * as m from '@/lib/messages/messages';
import type { FloorAgent } from '../api/wallboard';
import { agentName } from '../model/agent-name';
import classes from './agent-card.module.css';
import { CallLoad } from './call-load';
import { SetStateMenu } from './set-state-menu';
import { StateBadge } from './state-badge';
import { StateClock } from './state-clock';

type Props = {
  agent: FloorAgent;
  limitMinutes?: number;
  over: boolean;
  maySet: boolean;
  onOpen: (agentId: number) => void;
};

const texts = m.agentsPages.floor;

/** An agent on the floor. Drawn anew only when something about this agent changes. */
export const AgentCard = memo(function AgentCard({ agent, limitMinutes, over, maySet, onOpen }: Props) {
  const name = agentName(agent);
  const about = [agent.team, agent.skills.map((skill) => skill.name).join(', ')].filter(Boolean).join(' · ');
  const refuses = agent.state === 'available' && !agent.is_accepting_leads;
  return (
    <article
      className={classes.card}
      data-over={over || undefined}
      data-off={agent.state === 'offline' || undefined}
      style={{ '--state': stateColor(agent.state) }}
    >
      <div className={classes.head}>
        <UnstyledButton
          className={classes.name}
          aria-label={texts.open(name)}
          title={name}
          onClick={() => onOpen(agent.agent_id)}
        >
          {name}
        </UnstyledButton>
        {maySet && (
          <div className={classes.menu}>
            <SetStateMenu agent={agent}>
              {(working) => (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="md"
                  loading={working}
                  aria-label={texts.setStateOf(name)}
                >
                  <IconDots size={16} aria-hidden />
                </ActionIcon>
              )}
            </SetStateMenu>
          </div>
        )}
      </div>
      <div className={classes.line}>
        <StateBadge state={agent.state} reason={agent.break_reason} />
        {refuses && (
          <span title={m.agents.notAccepting} role="img" aria-label={m.agents.notAccepting}>
            <IconPhoneOff size={15} aria-hidden />
          </span>
        )}
      </div>
      <div className={classes.line}>
        <StateClock since={agent.since} limitMinutes={limitMinutes} />
        <CallLoad current={agent.current_calls} most={agent.max_concurrent_calls} />
      </div>
      <div className={classes.foot}>
        <span className={classes.clip} title={about}>
          {about || texts.noTeam}
        </span>
        <span style={{ flex: 'none' }}>{texts.calls(agent.calls_today)}</span>
      </div>
    </article>
  );
});
