'use client';

import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Page } from '@/components/page/page';
import { QueryView } from '@/components/states/query-view';
import * as m from '@/lib/messages/messages';
import { notificationPreferencesQuery } from '../api/notification-preferences';
import { PreferencesForm } from './preferences-form';

const texts = m.notifications.preferences;

export function PreferencesPage() {
  const preferences = useQuery(notificationPreferencesQuery);
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
