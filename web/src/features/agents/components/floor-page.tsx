'use client';

import { Skeleton, SimpleGrid, Stack } from '@mantine/core';
import dynamic from 'next/dynamic';
import { useCallback } from 'react';
import { Page } from '@/components/page/page';
import { QueryView } from '@/components/states/query-view';
import * as m from '@/lib/messages/messages';
import { useWallboard } from '../hooks/use-wallboard';
import { useFloorFilter } from '../hooks/use-floor-filter';
import { FloorBoard } from './floor-board';

const AgentDrawer = dynamic(() => import('./agent-drawer').then((file) => file.AgentDrawer), { ssr: false });
const FloorWall = dynamic(() => import('./floor-wall').then((file) => file.FloorWall), { ssr: false });

const texts = m.agentsPages.floor;

/** Every agent and what they do now. */
export function FloorPage() {
  const view = useFloorFilter();
  const { values, filter, setValues } = view;
  const query = useWallboard();
  const open = useCallback((agent: number) => void setValues({ agent }, { history: 'push' }), [setValues]);
  const shown = query.data?.agents.find((agent) => agent.agent_id === values.agent);

  return (
    <Page title={texts.title} subtitle={query.data && texts.subtitle(query.data.agents.length)} fill>
      <QueryView query={query} skeleton={<FloorSkeleton />}>
        {(board) => <FloorBoard agents={board.agents} view={view} onOpen={open} />}
      </QueryView>
      {values.agent !== null && (
        <AgentDrawer
          key={values.agent}
          agentId={values.agent}
          floor={shown}
          onClose={() => void setValues({ agent: null })}
        />
      )}
      {values.wall === 1 && query.data && (
        <FloorWall agents={query.data.agents} filter={filter} onClose={() => void setValues({ wall: null })} />
      )}
    </Page>
  );
}

function FloorSkeleton() {
  return (
    <Stack role="status" aria-label={m.common.loading}>
      <Skeleton height={40} />
      <Skeleton height={36} />
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3, lg: 4 }} spacing={10}>
        {Array.from({ length: 12 }, (_, index) => (
          <Skeleton key={index} height={132} />
        ))}
      </SimpleGrid>
    </Stack>
  );
}
