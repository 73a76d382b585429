'use client';

import { Skeleton, Stack } from '@mantine/core';
import { Page } from '@/components/page/page';
import { QueryView } from '@/components/states/query-view';
import * as m from '@/lib/messages/messages';
import { useNotificationPreferences } from '../hooks/use-notification-preferences';
import { PreferencesForm } from './preferences-form';

const texts = m.notifications.preferences;

export function PreferencesPage() {
  const preferences = useNotificationPreferences();
  return (
    <Page title={texts.title} subtitle={texts.subtitle}>
      <QueryView query={preferences} skeleton={<FormSkeleton />}>
        {(saved) => <PreferencesForm saved={saved} />}
      </QueryView>
    </Page>
  );
}

function FormSkeleton() {
  return (
    <Stack gap="xl" maw={1040} role="status" aria-label={m.common.loading}>
      <Skeleton height={480} />
      <Skeleton height={120} />
      <Skeleton height={140} />
    </Stack>
  );
}
