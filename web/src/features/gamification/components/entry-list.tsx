'use client';

import { Badge, Button, Skeleton, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconSparkles } from '@tabler/icons-react';
import { ProblemState } from '@/components/states/problem-state';
import { StateMessage } from '@/components/states/state-message';
import { RelativeTime } from '@/components/time/relative-time';
import { asProblem } from '@/lib/api/problem';
import * as m from '@/lib/messages/messages';
import { useSignedIn } from '@/lib/session/use-session';
import { entriesQuery, type PointEntry } from '../api/profile';
import classes from './game.module.css';

const texts = m.game.profile;

export function EntryList({ userId }: { userId: number }) {
  const own = useSignedIn().user.id === userId;
  const query = useInfiniteQuery(entriesQuery(userId, own));
  if (query.isPending) return <Skeleton height={240} />;
  if (query.isError && !query.data) {
    return <ProblemState problem={asProblem(query.error)} retry={() => void query.refetch()} />;
  }
  const entries = query.data.pages.flatMap((page) => page.items);
  if (entries.length === 0) {
    return (
      <StateMessage icon={<IconSparkles />} title={texts.noPoints.title}>
        {texts.noPoints.text}
      </StateMessage>
    );
  }
  return (
    <>
      <ul className={classes.rows}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button
          variant="default"
          fullWidth
          mt="sm"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {texts.more}
        </Button>
      )}
    </>
  );
}

function Entry({ entry }: { entry: PointEntry }) {
  return (
    <li className={classes.row}>
      <div className={classes.grow}>
        <Text size="sm" fw={600}>
          {m.game.rules[entry.rule] ?? entry.rule}{' '}
          {entry.correction && (
            <Badge size="xs" variant="light" color="gray" tt="none">
              {texts.correction}
            </Badge>
          )}
        </Text>
        <Text size="xs" c="dimmed">
          {entry.explanation} · <RelativeTime instant={entry.happened_at} />
        </Text>
      </div>
      <span className={classes.number}>{m.game.signed(entry.points)}</span>
    </li>
  );
}
