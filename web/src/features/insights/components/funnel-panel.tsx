import { Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { TextLink } from '@/components/charts/text-link';
import { Panel } from '@/components/page/panel';
import { QueryView } from '@/components/states/query-view';
import { leadsHref } from '@/entities/lead/model/lead-link';
import { formatInteger, formatShare } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { leadConversionQuery, type FunnelStage } from '../api/get-lead-conversion';
import classes from './insights.module.css';

const texts = m.insights.funnel;

/** How far leads came: each bar holds all that reached the stage, also those that went on. */
export function FunnelPanel() {
  return (
    <Panel title={texts.title}>
      <QueryView query={useQuery(leadConversionQuery)} skeleton={<Skeleton height={240} />}>
        {({ funnel }) => {
          const stages = funnel.filter(({ status }) => status !== 'lost');
          const most = Math.max(1, ...stages.map(({ reached }) => reached));
          return (
            <Stack gap="sm">
              <ol className={classes.funnel}>
                {stages.map((stage) => (
                  <Stage key={stage.status} stage={stage} most={most} />
                ))}
              </ol>
              <Text size="xs" c="dimmed">
                {texts.hint}
              </Text>
            </Stack>
          );
        }}
      </QueryView>
    </Panel>
  );
}

function Stage({ stage: { status, count, reached }, most }: { stage: FunnelStage; most: number }) {
  return (
    <li>
      <div className={classes.stage}>
        <Text size="sm" fw={600}>
          {m.leads.status[status]}
        </Text>
        <Text size="sm" c="dimmed">
          {texts.reached(formatInteger(reached))} · {texts.share(formatShare(reached / most))}
        </Text>
      </div>
      <div className={classes.track} aria-hidden>
        <div className={classes.bar} style={{ width: `${(reached / most) * 100}%` }} />
      </div>
      <TextLink href={leadsHref({ status })} size="sm">
        {texts.here(formatInteger(count))}
      </TextLink>
    </li>
  );
}
