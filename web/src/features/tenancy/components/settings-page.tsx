'use client';

import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Page } from '@/components/page/page';
import { QueryView } from '@/components/states/query-view';
import { RequireRole } from '@/components/states/require-role';
import * as m from '@/lib/messages/messages';
import { tenantQuery } from '../api/tenant';
import { SettingsForm } from './settings-form';

export function SettingsPage() {
  return (
    <RequireRole role="admin">
      <Settings />
    </RequireRole>
  );
}

function Settings() {
  const tenant = useQuery(tenantQuery);
  return (
    <Page title={m.tenancy.settings.title}>
      <QueryView query={tenant} skeleton={<SettingsSkeleton />}>
        {(data) => <SettingsForm latest={data} />}
      </QueryView>
    </Page>
  );
}

function SettingsSkeleton() {
  return (
    <Stack gap="xl" maw={1040} role="status" aria-label={m.common.loading}>
      <Skeleton height={120} />
      <Skeleton height={140} />
      <Skeleton height={80} />
    </Stack>
  );
}
