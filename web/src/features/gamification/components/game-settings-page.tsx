'use client';

import { Skeleton } from '@mantine/core';
import { Page } from '@/components/page/page';
import { QueryView } from '@/components/states/query-view';
import { RequireRole } from '@/components/states/require-role';
import * as m from '@/lib/messages/messages';
import { useGameSettings } from '../hooks/use-game';
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
  const query = useGameSettings();
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
