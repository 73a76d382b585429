'use client';

import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Page } from '@/components/page/page';
import { QueryView } from '@/components/states/query-view';
import { RequireRole } from '@/components/states/require-role';
import * as m from '@/lib/messages/messages';
import { gameSettingsQuery } from '../api/settings';
import { BadgeList } from './badge-list';
import { RulesForm } from './rules-form';

export function GameSettingsPage() {
  return (
    <Page title={m.game.pages.settings}>
      <RequireRole role="admin">
        <Settings />
      </RequireRole>
    </Page>
  );
}

function Settings() {
  const query = useQuery(gameSettingsQuery);
  return (
    <QueryView query={query} skeleton={<Skeleton height={520} />}>
      {(version) => (
        <>
          <RulesForm key={version.version} latest={version} />
          <BadgeList />
        </>
      )}
    </QueryView>
  );
}
