'use client';

import { Button, Modal, Text } from '@mantine/core';
import { useElementSize, useFullscreenDocument, useInterval } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconAlertTriangle, IconMaximize, IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { AGENT_STATES, stateColor } from '@/entities/agent/model/agent-state';
import { formatInteger } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { useNow } from '@/lib/time/use-now';
import { breakReasonsQuery } from '../api/break-reasons';
import type { FloorAgent } from '../api/wallboard';
import { useScreenAwake } from '../hooks/use-screen-awake';
import { agentName } from '../model/agent-name';
import { countStates, inScope, inState, isOver, limitOf, limitsOf, sortFloor, type FloorFilter } from '../model/floor';
import { layOutWall, WALL_GAP } from '../model/wall-layout';
import classes from './floor.module.css';
import { StateDot } from './state-badge';
import { StateClock } from './state-clock';

type Props = { agents: FloorAgent[]; filter: FloorFilter; onClose: () => void };

const texts = m.agentsPages.wall;
const TURN = 12_000;
const LOOK = 5_000;

/** The floor for a screen on the wall: nothing but the agents, as big as all of them fit. */
export function FloorWall(props: Props) {
  return (
    <Modal
      opened
      fullScreen
      onClose={props.onClose}
      withCloseButton={false}
      padding={0}
      title={m.agentsPages.floor.title}
      styles={{ header: { display: 'none' } }}
      transitionProps={{ duration: 0 }}
    >
      <Wall {...props} />
    </Modal>
  );
}

/** Mounted when the dialog is there, so that its size can be measured. */
function Wall({ agents, filter, onClose }: Props) {
  const { toggle, fullscreen } = useFullscreenDocument();
  const { ref, width, height } = useElementSize();
  const [turn, setTurn] = useState(0);
  const reasons = useQuery(breakReasonsQuery);
  const limits = useMemo(() => limitsOf(reasons.data), [reasons.data]);
  const now = useNow(LOOK);
  useInterval(() => setTurn((before) => before + 1), TURN, { autoInvoke: true });
  useScreenAwake();

  const scope = inScope(agents, filter);
  const shown = sortFloor(inState(scope, filter, limits, now), 'attention', limits, now);
  const counts = countStates(scope);
  const over = scope.filter((agent) => isOver(agent, limits, now)).length;
  const layout = layOutWall(shown.length, width, height);
  const page = turn % layout.pages;

  return (
    <div className={classes.wall}>
      <div className={classes.wallHead}>
        {AGENT_STATES.map((state) => (
          <span key={state} className={classes.wallCount}>
            <StateDot state={state} />
            <strong>{formatInteger(counts[state])}</strong> {m.agents.state[state]}
          </span>
        ))}
        {over > 0 && (
          <span className={classes.wallCount}>
            <IconAlertTriangle size="1em" color="var(--mantine-color-red-6)" aria-hidden />
            <strong>{formatInteger(over)}</strong> {m.agents.overLimit}
          </span>
        )}
        <div className={classes.wallTools}>
          {layout.pages > 1 && <Text span>{texts.page(page + 1, layout.pages)}</Text>}
          <WallTime />
          {!fullscreen && (
            <Button
              variant="default"
              leftSection={<IconMaximize size={16} aria-hidden />}
              onClick={() => void toggle()}
            >
              {texts.fullscreen}
            </Button>
          )}
          <Button variant="default" leftSection={<IconX size={16} aria-hidden />} onClick={onClose}>
            {texts.leave}
          </Button>
        </div>
      </div>
      <ul
        ref={ref}
        className={classes.wallGrid}
        data-size={layout.size}
        style={{
          gap: WALL_GAP,
          gridTemplateColumns: `repeat(${layout.columns}, minmax(0, 1fr))`,
          gridTemplateRows: `repeat(${layout.rows}, minmax(0, 1fr))`,
        }}
      >
        {shown.slice(page * layout.perPage, (page + 1) * layout.perPage).map((agent) => (
          <li
            key={agent.agent_id}
            className={classes.tile}
            data-over={isOver(agent, limits, now) || undefined}
            style={{ '--state': stateColor(agent.state) }}
          >
            <span className={classes.tileName}>{agentName(agent)}</span>
            <span className={classes.tileLine}>
              <span className={classes.tileName}>{agent.break_reason ?? m.agents.state[agent.state]}</span>
              <StateClock since={agent.since} limitMinutes={limitOf(agent, limits)} />
            </span>
            {layout.size !== 'tiny' && (
              <span className={classes.tileLine}>
                <span>{m.agentsPages.floor.loadOf(agent.current_calls, agent.max_concurrent_calls)}</span>
                <span>{m.agentsPages.floor.calls(agent.calls_today)}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

const timeOfDay = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });

function WallTime() {
  const now = useNow(LOOK);
  return (
    <Text span fw={600} fz="lg" px="xs">
      {timeOfDay.format(now)}
    </Text>
  );
}
