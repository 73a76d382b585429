'use client';

import { Button, Divider, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import * as m from '@/lib/messages/messages';
import { providersQuery } from '../api/oidc-providers';
import { keepDestination } from '../model/destination';

/** The other ways to sign in; nothing where there are none. */
export function ProviderButtons({ to }: { to: string | null }) {
  const providers = useQuery(providersQuery);
  if (!providers.data?.length) return null;
  return (
    <Stack gap="xs" mt="md">
      <Divider label={m.identity.signIn.or} />
      {providers.data.map((provider) => (
        <Button
          key={provider.id}
          component="a"
          href={provider.start}
          variant="default"
          fullWidth
          onClick={() => keepDestination(to)}
        >
          {m.identity.signIn.with(provider.name)}
        </Button>
      ))}
    </Stack>
  );
}
