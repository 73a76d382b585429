'use client';

import { Group, SegmentedControl, Select, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconArrowDownRight, IconArrowUpRight, IconMinus } from '@tabler/icons-react';
import { parseAsInteger, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { TextLink } from '@/components/charts/text-link';
import { Panel } from '@/components/page/panel';
import { QueryView } from '@/components/states/query-view';
import { StateMessage } from '@/components/states/state-message';
import { RelativeTime } from '@/components/time/relative-time';
import { leadHref } from '@/entities/lead/model/lead-link';
import { leadName } from '@/entities/lead/model/lead-name';
import * as m from '@/lib/messages/messages';
import { moversQuery, type ScoreMover } from '../api/list-movers';
import { ScoreMove } from './score-move';
import classes from './scoring.module.css';

const texts = m.scoring.movers;
const DIRECTIONS = ['up', 'down'] as const;
const SPANS = [1, 7, 31];

export function MoversPanel() {
  const [{ days, direction }, set] = useQueryStates(
    { days: parseAsInteger.withDefault(7), direction: parseAsStringLiteral(DIRECTIONS).withDefault('up') },
    { history: 'replace' },
  );
  const span = SPANS.includes(days) ? days : 7;
  return (
    <Panel
      title={texts.title}
      actions={
        <Group gap="xs">
          <SegmentedControl
            size="xs"
            aria-label={texts.direction}
            value={direction}
            onChange={(value) => void set({ direction: value as (typeof DIRECTIONS)[number] })}
            data={DIRECTIONS.map((value) => ({ value, label: texts[value] }))}
          />
          <Select
            size="xs"
            w={130}
            aria-label={texts.span}
            allowDeselect={false}
            value={String(span)}
            onChange={(value) => void set({ days: Number(value) })}
            data={SPANS.map((value) => ({ value: String(value), label: texts.days(value) }))}
          />
        </Group>
      }
    >
      <QueryView query={useQuery(moversQuery(span, direction))} skeleton={<Skeleton height={300} />}>
        {(movers) =>
          movers.length === 0 ? (
            <StateMessage icon={<IconMinus />} title={texts.none}>
              {texts.noneText}
            </StateMessage>
          ) : (
            <ul className={classes.rows}>
              {movers.map((mover) => (
                <MoverRow key={mover.lead.id} mover={mover} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Panel>
  );
}

function MoverRow({ mover }: { mover: ScoreMover }) {
  const Arrow = mover.change > 0 ? IconArrowUpRight : IconArrowDownRight;
  return (
    <li className={classes.row}>
      <div className={classes.who}>
        <TextLink href={leadHref(mover.lead.id, 'score')} size="sm" fw={600} display="block" truncate>
          {leadName(mover.lead)}
        </TextLink>
        <Text size="xs" c="dimmed" truncate component="div">
          <RelativeTime instant={mover.at} />
          {mover.lead.source && ` · ${mover.lead.source}`}
        </Text>
      </div>
      <Arrow size={16} aria-hidden className={classes.arrow} />
      <ScoreMove move={mover} />
    </li>
  );
}
