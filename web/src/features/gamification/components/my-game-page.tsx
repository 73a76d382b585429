'use client';

import { useQuery } from '@tanstack/react-query';
import { Page } from '@/components/page/page';
import { QueryView } from '@/components/states/query-view';
import * as m from '@/lib/messages/messages';
import { myProfileQuery } from '../api/profile';
import { ProfileContent, ProfileSkeleton } from './profile-content';
import { VisibilityChoice } from './visibility-choice';

export function MyGamePage() {
  const query = useQuery(myProfileQuery);
  return (
    <Page title={m.game.pages.me}>
      <QueryView query={query} skeleton={<ProfileSkeleton />}>
        {(profile) => (
          <ProfileContent profile={profile} withEntries aside={<VisibilityChoice value={profile.visibility} />} />
        )}
      </QueryView>
    </Page>
  );
}
