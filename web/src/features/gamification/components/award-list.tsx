'use client';

import { Button, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Panel } from '@/components/page/panel';
import { QueryView } from '@/components/states/query-view';
import { RelativeTime } from '@/components/time/relative-time';
import { PersonName } from '@/entities/person/ui/person-name';
import * as m from '@/lib/messages/messages';
import { awardsQuery, type Award } from '../api/awards';
import classes from './game.module.css';

const RevokeDialog = dynamic(() => import('./revoke-dialog').then((file) => file.RevokeDialog), { ssr: false });

const texts = m.game.award;

export function AwardList({ userId, mayRevoke }: { userId: number; mayRevoke: boolean }) {
  const query = useQuery(awardsQuery(userId));
  const [revoked, setRevoked] = useState<Award>();
  return (
    <Panel title={texts.list}>
      <QueryView query={query} skeleton={<Skeleton height={80} />}>
        {(awards) =>
          awards.length === 0 ? (
            <Text size="sm" c="dimmed">
              {texts.none}
            </Text>
          ) : (
            <ul className={classes.rows}>
              {awards.map((award) => (
                <li key={award.id} className={classes.row}>
                  <div className={classes.grow}>
                    <Text size="sm">{award.reason}</Text>
                    <Text size="xs" c="dimmed">
                      <PersonName id={award.awarded_by} /> · <RelativeTime instant={award.awarded_at} />
                    </Text>
                  </div>
                  <span className={classes.number}>{m.game.signed(award.points)}</span>
                  {award.revoked_at ? (
                    <Text size="xs" c="dimmed" w="100%">
                      {texts.revoked}: {award.revoke_reason}
                    </Text>
                  ) : (
                    mayRevoke && (
                      <Button size="compact-xs" variant="subtle" color="red" onClick={() => setRevoked(award)}>
                        {texts.revoke}
                      </Button>
                    )
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
      {revoked && <RevokeDialog award={revoked} onClose={() => setRevoked(undefined)} />}
    </Panel>
  );
}
