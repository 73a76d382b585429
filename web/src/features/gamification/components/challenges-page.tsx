'use client';

import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconFlag, IconPlus } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import { EntryList } from '@/components/catalogue/entry-list';
import { useEntryDialog } from '@/components/catalogue/use-entry-dialog';
import { Page } from '@/components/page/page';
import { StateMessage } from '@/components/states/state-message';
import * as m from '@/lib/messages/messages';
import { useMay } from '@/lib/session/use-session';
import { challengesQuery } from '../api/challenges';
import { ChallengeCard } from './challenge-card';
import classes from './game.module.css';

const ChallengeDialog = dynamic(() => import('./challenge-dialog').then((file) => file.ChallengeDialog), {
  ssr: false,
});

const texts = m.game.challenges;

export function ChallengesPage() {
  const query = useQuery(challengesQuery);
  const mayEdit = useMay('admin');
  const { add, edit, dialog } = useEntryDialog(ChallengeDialog);
  return (
    <Page
      title={m.game.pages.challenges}
      actions={
        mayEdit && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
            {texts.add}
          </Button>
        )
      }
    >
      <EntryList
        query={query}
        as="div"
        className={classes.cards}
        skeleton={<Skeleton height={240} />}
        empty={
          <StateMessage icon={<IconFlag />} title={texts.empty.title}>
            {texts.empty.text}
          </StateMessage>
        }
      >
        {(challenge) => <ChallengeCard challenge={challenge} onEdit={mayEdit ? () => edit(challenge) : undefined} />}
      </EntryList>
      {dialog}
    </Page>
  );
}
