'use client';

import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type ReactNode } from 'react';
import type { FloorAgent } from '../api/wallboard';
import { isOver, limitOf, type Limits } from '../model/floor';
import { AgentCard } from './agent-card';
import classes from './floor.module.css';

type Props = {
  agents: FloorAgent[];
  limits: Limits;
  now: number;
  maySet: boolean;
  label: string;
  empty: ReactNode;
  onOpen: (agentId: number) => void;
};

const CARD_WIDTH = 248;
const CARD_HEIGHT = 132;
const GAP = 10;

/** Cards in as many columns as fit; only those in sight are drawn, so that hundreds of agents cost as little as dozens. */
export function FloorGrid({ agents, limits, now, maySet, label, empty, onOpen }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const { ref: measured, width } = useElementSize();
  const ref = useMergedRef(scroller, measured);
  const columns = Math.max(1, Math.floor((width + GAP) / (CARD_WIDTH + GAP)));
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoized by a compiler
  const virtual = useVirtualizer({
    count: Math.ceil(agents.length / columns),
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD_HEIGHT + GAP,
    overscan: 4,
  });

  return (
    <div ref={ref} className={classes.scroller} role="region" aria-label={label} tabIndex={0}>
      {agents.length === 0 && empty}
      <ul className={classes.rows} style={{ height: virtual.getTotalSize() }}>
        {width > 0 &&
          virtual.getVirtualItems().flatMap((row) =>
            agents.slice(row.index * columns, (row.index + 1) * columns).map((agent, column) => (
              <li
                key={agent.agent_id}
                className={classes.place}
                aria-setsize={agents.length}
                aria-posinset={row.index * columns + column + 1}
                style={{
                  height: CARD_HEIGHT,
                  width: `calc((100% - ${(columns - 1) * GAP}px) / ${columns})`,
                  left: `calc(${column} * (100% + ${GAP}px) / ${columns})`,
                  top: row.start,
                }}
              >
                <AgentCard
                  agent={agent}
                  limitMinutes={limitOf(agent, limits)}
                  over={isOver(agent, limits, now)}
                  maySet={maySet}
                  onOpen={onOpen}
                />
              </li>
            )),
          )}
      </ul>
    </div>
  );
}
