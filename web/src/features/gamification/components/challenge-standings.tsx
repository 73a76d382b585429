'use client';

import { Badge, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { QueryView } from '@/components/states/query-view';
import { formatInteger } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { standingsQuery, type Challenge } from '../api/challenges';
import classes from './game.module.css';

const texts = m.game.challenges;

export function ChallengeStandings({ challenge }: { challenge: Challenge }) {
  const query = useQuery(standingsQuery(challenge.id));
  return (
    <QueryView query={query} skeleton={<Skeleton height={100} />}>
      {(standings) =>
        standings.length === 0 ? (
          <Text size="sm" c="dimmed">
            {texts.noStandings}
          </Text>
        ) : (
          <ol className={classes.rows}>
            {standings.map((standing, index) => (
              <li key={standing.user_id ?? standing.team_id ?? `anonymous ${index}`} className={classes.row}>
                <Text size="sm" className={classes.grow}>
                  {standing.name ?? m.game.board.anonymous}{' '}
                  {standing.reached && (
                    <Badge size="xs" variant="light" tt="none">
                      {texts.reached}
                    </Badge>
                  )}
                </Text>
                <span className={classes.number}>{formatInteger(standing.value)}</span>
              </li>
            ))}
          </ol>
        )
      }
    </QueryView>
  );
}
