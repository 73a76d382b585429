'use client';

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconHeadset, IconUserOff } from '@tabler/icons-react';
import Link from 'next/link';
import { useMemo } from 'react';
import { StateMessage } from '@/components/states/state-message';
import * as m from '@/lib/messages/messages';
import { useMay } from '@/lib/session/use-session';
import { useNow } from '@/lib/time/use-now';
import { breakReasonsQuery } from '../api/break-reasons';
import type { FloorAgent } from '../api/wallboard';
import type { FloorView } from '../hooks/use-floor-filter';
import { countStates, inScope, inState, isOver, limitsOf, sortFloor } from '../model/floor';
import { FloorCounts } from './floor-counts';
import { FloorGrid } from './floor-grid';
import { FloorTable } from './floor-table';
import { FloorToolbar } from './floor-toolbar';

type Props = { agents: FloorAgent[]; view: FloorView; onOpen: (agentId: number) => void };

const texts = m.agentsPages.floor;
/** How often breaks are looked at for being too long; the clocks themselves run by the second. */
const LOOK = 5_000;

/** Counts, filters and the agents that fit, as cards or as a table. */
export function FloorBoard({ agents, view, onOpen }: Props) {
  const { values, filter, clear } = view;
  const maySet = useMay('supervisor');
  const reasons = useQuery(breakReasonsQuery);
  const limits = useMemo(() => limitsOf(reasons.data), [reasons.data]);
  const now = useNow(LOOK);

  if (agents.length === 0) return <NoAgents />;

  const scope = inScope(agents, filter);
  const shown = sortFloor(inState(scope, filter, limits, now), values.sort, limits, now);
  const list = {
    agents: shown,
    limits,
    now,
    maySet,
    label: texts.title,
    onOpen,
    empty: (
      <StateMessage
        icon={<IconUserOff />}
        title={texts.nobody.title}
        action={
          <Button variant="default" onClick={clear}>
            {m.common.list.resetFilters}
          </Button>
        }
      >
        {texts.nobody.text}
      </StateMessage>
    ),
  };
  return (
    <>
      <FloorCounts
        counts={countStates(scope)}
        over={scope.filter((agent) => isOver(agent, limits, now)).length}
        view={view}
      />
      <FloorToolbar agents={agents} shown={shown.length} view={view} />
      {values.view === 'table' ? <FloorTable {...list} /> : <FloorGrid {...list} />}
    </>
  );
}

function NoAgents() {
  const may = useMay('supervisor');
  return (
    <StateMessage
      icon={<IconHeadset />}
      title={texts.empty.title}
      action={
        may && (
          <Button component={Link} href="/admin/teams">
            {texts.empty.action}
          </Button>
        )
      }
    >
      {may ? texts.empty.text : texts.empty.wait}
    </StateMessage>
  );
}
