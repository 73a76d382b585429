'use client';

import { Button, SimpleGrid, Skeleton, Stack } from '@mantine/core';
import { useMutation, useQueryClient, useQuery } from '@tanstack/react-query';
import { IconHeadset } from '@tabler/icons-react';
import { Page } from '@/components/page/page';
import { Panel } from '@/components/page/panel';
import { QueryView } from '@/components/states/query-view';
import { StateMessage } from '@/components/states/state-message';
import { agentKeys } from '@/entities/agent/keys/agent-keys';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { useMay, useSignedIn } from '@/lib/session/use-session';
import { createAgent } from '../api/agents';
import { breakReasonsQuery } from '../api/break-reasons';
import { useOwnAvailability } from '../hooks/use-own-availability';
import { AgentAdherence } from './agent-adherence';
import { OwnDay } from './own-day';
import { OwnShifts } from './own-shifts';
import { OwnState } from './own-state';

const texts = m.agentsPages.mine;

/** What I am doing, my day and my plan. */
export function OwnPage() {
  const works = useMay('agent');
  const query = useOwnAvailability(works);
  const reasons = useQuery(breakReasonsQuery);
  if (!works) {
    return (
      <Page title={texts.title}>
        <NoAgent />
      </Page>
    );
  }
  return (
    <Page title={texts.title}>
      <QueryView query={query} skeleton={<OwnSkeleton />}>
        {(own) =>
          own === null ? (
            <NoAgent />
          ) : (
            <Stack gap="md" maw={1100}>
              <OwnState own={own} reasons={reasons.data} />
              <OwnDay agentId={own.agent_id} reasons={reasons.data} />
              <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
                <Panel title={texts.shifts}>
                  <OwnShifts agentId={own.agent_id} />
                </Panel>
                <Panel>
                  <Stack gap="lg">
                    <AgentAdherence agentId={own.agent_id} range="today" title={m.agentsPages.agent.adherence} />
                    <AgentAdherence agentId={own.agent_id} range="week" title={texts.adherenceWeek} />
                  </Stack>
                </Panel>
              </SimpleGrid>
            </Stack>
          )
        }
      </QueryView>
    </Page>
  );
}

function NoAgent() {
  const may = useMay('supervisor');
  const me = useSignedIn().user.id;
  const queryClient = useQueryClient();
  const become = useMutation({
    mutationFn: () => createAgent({ user_id: me ?? 0 }),
    onSuccess: () => {
      showDone(texts.noAgent.done);
      return queryClient.invalidateQueries({ queryKey: agentKeys.all });
    },
  });
  return (
    <StateMessage
      icon={<IconHeadset />}
      title={texts.noAgent.title}
      action={
        may && (
          <Button loading={become.isPending} onClick={() => become.mutate()}>
            {texts.noAgent.action}
          </Button>
        )
      }
    >
      {may ? texts.noAgent.offer : texts.noAgent.text}
    </StateMessage>
  );
}

function OwnSkeleton() {
  return (
    <Stack role="status" aria-label={m.common.loading} maw={1100}>
      <Skeleton height={230} />
      <Skeleton height={200} />
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Skeleton height={160} />
        <Skeleton height={160} />
      </SimpleGrid>
    </Stack>
  );
}
