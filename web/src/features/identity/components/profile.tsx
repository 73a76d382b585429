'use client';

import { Badge, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import * as m from '@/lib/messages/messages';
import { useSignedIn } from '@/lib/session/use-session';
import { LeaveTenant } from './leave-tenant';
import { NameForm } from './name-form';

const texts = m.identity.account.profile;

export function Profile() {
  const { user, tenants } = useSignedIn();
  return (
    <Stack gap="lg">
      <NameForm />
      <Stack component="dl" gap="sm" m={0}>
        <Fact label={texts.email}>{user.email}</Fact>
        {tenants.length > 0 && (
          <Fact label={texts.tenants}>
            <Stack gap={6} mt={2}>
              {tenants.map((tenant) => (
                <Group key={tenant.id} gap="xs">
                  {tenant.name}
                  <Badge variant="default" tt="none" fw={500}>
                    {m.common.role[tenant.role]}
                  </Badge>
                  <LeaveTenant tenant={tenant} />
                </Group>
              ))}
            </Stack>
          </Fact>
        )}
      </Stack>
    </Stack>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <Text component="dt" size="sm" c="dimmed">
        {label}
      </Text>
      <Text component="dd" m={0} style={{ overflowWrap: 'anywhere' }}>
        {children}
      </Text>
    </div>
  );
}
