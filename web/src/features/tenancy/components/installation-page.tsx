'use client';

import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Page } from '@/components/page/page';
import { SettingsSection } from '@/components/page/settings-section';
import { Forbidden } from '@/components/states/problem-state';
import { QueryView } from '@/components/states/query-view';
import * as m from '@/lib/messages/messages';
import { useOperator } from '@/lib/session/use-operator';
import { installationQuery } from '../api/installation';
import { RegistrationSwitch } from './registration-switch';
import { WaitingLinks } from './waiting-links';

const texts = m.installation;

/** For the operator: what holds for all tenants. */
export function InstallationPage() {
  const operator = useOperator();
  if (operator === false) return <Forbidden />;
  return (
    <Page title={texts.title} subtitle={texts.subtitle}>
      {operator ? <Sections /> : <SectionsSkeleton />}
    </Page>
  );
}

function Sections() {
  const installation = useQuery(installationQuery);
  return (
    <QueryView query={installation} skeleton={<SectionsSkeleton />}>
      {(data) => (
        <Stack gap={0} maw={1040}>
          <SettingsSection title={texts.registration.title} text={texts.registration.text}>
            <RegistrationSwitch installation={data} />
          </SettingsSection>
          <SettingsSection title={texts.links.title} text={texts.links.text}>
            <WaitingLinks />
          </SettingsSection>
        </Stack>
      )}
    </QueryView>
  );
}

function SectionsSkeleton() {
  return (
    <Stack gap="xl" maw={1040} role="status" aria-label={m.common.loading}>
      <Skeleton height={96} />
      <Skeleton height={160} />
    </Stack>
  );
}
