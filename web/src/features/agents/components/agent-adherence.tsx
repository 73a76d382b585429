'use client';

import { Progress, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { QueryView } from '@/components/states/query-view';
import { formatDuration, formatShare } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { adherenceQuery, type Range } from '../api/history';

const texts = m.agentsPages.agent;
const GOOD = 90;
const FAIR = 75;

type Props = { agentId: number; range: Range; title?: string };

/** How much of the planned time was spent as planned. */
export function AgentAdherence({ agentId, range, title = texts.adherence }: Props) {
  const query = useQuery(adherenceQuery(agentId, range));
  return (
    <section>
      <Title order={3} mb={6}>
        {title}
      </Title>
      <QueryView query={query} skeleton={<Skeleton height={32} />}>
        {({ adherence, planned_seconds: planned }) =>
          adherence === null ? (
            <Text size="sm" c="dimmed">
              {texts.adherenceNone}
            </Text>
          ) : (
            <>
              <Progress
                value={adherence}
                color={adherence >= GOOD ? 'green' : adherence >= FAIR ? 'yellow' : 'red'}
                size="md"
                aria-label={texts.adherence}
              />
              <Text size="sm" mt={6}>
                {texts.adherenceText(formatShare(adherence / 100), formatDuration(planned))}
              </Text>
            </>
          )
        }
      </QueryView>
    </section>
  );
}
