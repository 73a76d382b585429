'use client';

import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconFlag, IconPlus } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Page } from '@/components/page/page';
import { QueryView } from '@/components/states/query-view';
import { StateMessage } from '@/components/states/state-message';
import * as m from '@/lib/messages/messages';
import { useMay } from '@/lib/session/use-session';
import { challengesQuery, type Challenge } from '../api/challenges';
import { ChallengeCard } from './challenge-card';
import classes from './game.module.css';

const ChallengeDialog = dynamic(() => import('./challenge-dialog').then((file) => file.ChallengeDialog), {
  ssr: false,
});

const texts = m.game.challenges;

export function ChallengesPage() {
  const query = useQuery(challengesQuery);
  const mayEdit = useMay('admin');
  const [edited, setEdited] = useState<Challenge | 'new'>();
  return (
    <Page
      title={m.game.pages.challenges}
      actions={
        mayEdit && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEdited('new')}>
            {texts.add}
          </Button>
        )
      }
    >
      <QueryView query={query} skeleton={<Skeleton height={240} />}>
        {(challenges) =>
          challenges.length === 0 ? (
            <StateMessage icon={<IconFlag />} title={texts.empty.title}>
              {texts.empty.text}
            </StateMessage>
          ) : (
            <div className={classes.cards}>
              {challenges.map((challenge) => (
                <ChallengeCard
                  key={challenge.id}
                  challenge={challenge}
                  onEdit={mayEdit ? () => setEdited(challenge) : undefined}
                />
              ))}
            </div>
          )
        }
      </QueryView>
      {edited && (
        <ChallengeDialog challenge={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />
      )}
    </Page>
  );
}
