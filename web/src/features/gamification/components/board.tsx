'use client';

import { Button, Skeleton, Text } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { IconTrophy } from '@tabler/icons-react';
import { Panel } from '@/components/page/panel';
import { ProblemState } from '@/components/states/problem-state';
import { StateMessage } from '@/components/states/state-message';
import { asProblem } from '@/lib/api/problem';
import { formatDay } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { leaderboardQuery, type Leaderboard } from '../api/leaderboard';
import { localDay } from '../model/game-days';
import type { BoardFilter } from '../model/game-filters';
import { BoardRow } from './board-row';
import classes from './game.module.css';

const texts = m.game.board;

export function Board({ filter }: { filter: BoardFilter }) {
  const query = useInfiniteQuery({ ...leaderboardQuery(filter), placeholderData: keepPreviousData });
  if (query.isPending) return <Skeleton height={420} />;
  if (query.isError && !query.data) {
    return <ProblemState problem={asProblem(query.error)} retry={() => void query.refetch()} />;
  }
  const [first] = query.data.pages;
  const places = query.data.pages.flatMap((page) => page.items);
  if (!first || places.length === 0) {
    return (
      <StateMessage icon={<IconTrophy />} title={texts.empty.title}>
        {texts.empty.text}
      </StateMessage>
    );
  }
  return (
    <Panel>
      <Text size="sm" c="dimmed" mb="xs">
        {daysOf(first)}
      </Text>
      <ol className={classes.rows}>
        {places.map((place, index) => (
          <BoardRow key={place.user_id ?? `anonymous ${index}`} place={place} />
        ))}
      </ol>
      {query.hasNextPage && (
        <Button
          variant="default"
          fullWidth
          mt="sm"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {m.game.profile.more}
        </Button>
      )}
      {first.me && !places.some((place) => place.me) && (
        <section className={classes.pinned} aria-label={texts.mine}>
          <Text size="xs" c="dimmed">
            {texts.mine}
          </Text>
          <ul className={classes.rows}>
            <BoardRow place={first.me} />
          </ul>
        </section>
      )}
    </Panel>
  );
}

function daysOf({ start, end }: Leaderboard): string {
  if (end === null) return texts.periods.all;
  const from = formatDay(localDay(start));
  return start === end ? from : m.game.challenges.dates(from, formatDay(localDay(end)));
}
