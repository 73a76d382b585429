'use client';

import { Anchor, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconTrophy, IconUserQuestion } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { parseAsInteger, useQueryState } from 'nuqs';
import { useState } from 'react';
import { Page } from '@/components/page/page';
import { QueryView } from '@/components/states/query-view';
import { StateMessage } from '@/components/states/state-message';
import * as m from '@/lib/messages/messages';
import { useMay, useSignedIn } from '@/lib/session/use-session';
import { profileQuery, type GameProfile } from '../api/profile';
import { AwardList } from './award-list';
import { ProfileContent, ProfileSkeleton } from './profile-content';

const AwardDialog = dynamic(() => import('./award-dialog').then((file) => file.AwardDialog), { ssr: false });

const texts = m.game;

export function PersonPage() {
  const [id] = useQueryState('id', parseAsInteger);
  if (id === null) {
    return (
      <Page title={texts.pages.person}>
        <StateMessage
          icon={<IconUserQuestion />}
          title={texts.profile.nobody.title}
          action={
            <Button component={Link} href="/game/leaderboard">
              {texts.pages.leaderboard}
            </Button>
          }
        >
          {texts.profile.nobody.text}
        </StateMessage>
      </Page>
    );
  }
  return <Person key={id} id={id} />;
}

function Person({ id }: { id: number }) {
  const query = useQuery(profileQuery(id));
  const supervises = useMay('supervisor');
  const own = useSignedIn().user.id === id;
  const [awarding, setAwarding] = useState(false);
  const name = query.data?.name ?? texts.pages.person;
  const mayAward = supervises && !own && query.data !== undefined;
  return (
    <Page
      title={name}
      subtitle={
        <Anchor component={Link} href="/game/leaderboard" size="sm">
          {texts.pages.leaderboard}
        </Anchor>
      }
      actions={
        mayAward && (
          <Button leftSection={<IconTrophy size={16} aria-hidden />} onClick={() => setAwarding(true)}>
            {texts.award.button}
          </Button>
        )
      }
    >
      <QueryView query={query} skeleton={<ProfileSkeleton />}>
        {(profile: GameProfile) => (
          <ProfileContent
            profile={profile}
            withEntries={supervises || own}
            aside={supervises && <AwardList userId={id} mayRevoke={supervises} />}
          />
        )}
      </QueryView>
      {awarding && <AwardDialog userId={id} name={name} onClose={() => setAwarding(false)} />}
    </Page>
  );
}
