'use client';

import { Button, Center, Loader, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconAlertTriangle } from '@tabler/icons-react';
import Link from 'next/link';
import { ProblemAlert } from '@/components/states/problem-alert';
import { asProblem } from '@/lib/api/problem';
import * as m from '@/lib/messages/messages';
import { providerSignInQuery } from '../api/sign-in';
import { useFragment } from '../hooks/use-fragment';
import { useOnward } from '../hooks/use-onward';
import { AuthMessage } from './auth-message';
import { ProviderSecondStep } from './provider-second-step';

const texts = m.identity.provider;

/** Where a provider's sign-in comes back to. */
export function ProviderReturnPage() {
  useOnward();
  const fragment = useFragment();
  const code = fragment?.code;
  const exchange = useQuery(providerSignInQuery(code));
  if (fragment && code === undefined) return <Failed text={texts.reason[fragment.error ?? ''] ?? texts.unknown} />;
  if (exchange.isError) {
    const problem = asProblem(exchange.error);
    if (code !== undefined && problem.code === 'otp_required') return <ProviderSecondStep code={code} />;
    if (problem.status !== 401 && problem.status !== 422) {
      return (
        <Stack>
          <Title order={1}>{texts.failed}</Title>
          <ProblemAlert problem={problem} />
          <Back />
        </Stack>
      );
    }
    return <Failed text={texts.reason[problem.code] ?? problem.message} />;
  }
  return (
    <Stack align="center" role="status">
      <Title order={1}>{texts.title}</Title>
      <Center>
        <Loader aria-label={m.common.loading} />
      </Center>
    </Stack>
  );
}

function Failed({ text }: { text: string }) {
  return (
    <AuthMessage icon={<IconAlertTriangle />} color="yellow" title={texts.failed} text={text}>
      <Back />
    </AuthMessage>
  );
}

function Back() {
  return (
    <Button component={Link} href="/login" fullWidth>
      {texts.again}
    </Button>
  );
}
