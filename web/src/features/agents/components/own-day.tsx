'use client';

import { Badge, SimpleGrid, Skeleton, Stack, Text, Title } from '@mantine/core';
import { Panel } from '@/components/page/panel';
import { QueryView } from '@/components/states/query-view';
import { formatClock, formatDuration } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import type { BreakReason } from '../api/break-reasons';
import type { History, Interval } from '../api/history';
import { useHistory } from '../hooks/use-history';
import { limitsOf, type Limits } from '../model/floor';
import { DayStrip } from './day-strip';
import { TimesInState } from './times-in-state';
import classes from './own.module.css';
import states from './state.module.css';

const texts = m.agentsPages.mine;

type Props = { agentId: number; reasons: BreakReason[] | undefined };

/** How long in each state today, and the breaks taken against what they may take. */
export function OwnDay({ agentId, reasons }: Props) {
  const { query, intervals, sums } = useHistory(agentId, 'today');
  return (
    <Panel title={texts.day}>
      <QueryView query={query} skeleton={<Skeleton height={140} />}>
        {() =>
          sums && (
            <Stack gap="md">
              {intervals.length === 0 && <Text c="dimmed">{texts.dayEmpty}</Text>}
              <DayStrip intervals={intervals} from={sums.from} />
              <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
                <TimesInState seconds={sums.seconds_in_state} />
                <Breaks breaks={sums.breaks} intervals={intervals} limits={limitsOf(reasons)} />
              </SimpleGrid>
            </Stack>
          )
        }
      </QueryView>
    </Panel>
  );
}

type BreaksProps = { breaks: History['breaks']; intervals: Interval[]; limits: Limits };

function Breaks({ breaks, intervals, limits }: BreaksProps) {
  return (
    <section>
      <Title order={3} mb={8}>
        {texts.breaks}
      </Title>
      {breaks.length === 0 && (
        <Text size="sm" c="dimmed">
          {texts.noBreaks}
        </Text>
      )}
      <ul className={classes.breaks}>
        {breaks.map((one) => {
          const limit = limits.get(one.break_reason);
          const longest = Math.max(
            0,
            ...intervals.filter((part) => part.break_reason === one.break_reason).map((part) => part.seconds),
          );
          const over = limit === undefined ? 0 : longest - limit * 60;
          return (
            <li key={`${one.break_reason}-${one.paid}`} className={classes.break}>
              <span>
                {one.break_reason}{' '}
                <Badge variant="default" size="sm" tt="none" fw={500}>
                  {one.paid ? texts.paid : texts.unpaid}
                </Badge>
              </span>
              <strong>{formatDuration(one.seconds)}</strong>
              <Text span size="xs" c="dimmed">
                {[texts.times(one.times), limit === undefined ? m.agents.noLimit : texts.each(limit)].join(', ')}
                {over > 0 && <span className={states.over}>, {texts.longestOver(formatClock(over))}</span>}
              </Text>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
