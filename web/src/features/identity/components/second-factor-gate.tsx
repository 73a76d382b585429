'use client';

import { Paper, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { secondFactorIsSetUp } from '@/lib/session/second-factor';
import { useSignedIn } from '@/lib/session/use-session';
import { TwoFactorSetupSteps } from './two-factor-setup-steps';

const texts = m.identity.account.twoFactor;

/** In the place of any page of a tenant that asks for a second factor; the page itself comes when there is one. */
export function SecondFactorGate() {
  const { tenant } = useSignedIn();
  const queryClient = useQueryClient();
  const done = (): void => {
    queryClient.clear(); // what was refused is asked for again
    secondFactorIsSetUp();
    showDone(texts.enabled);
  };
  return (
    <Paper withBorder p="lg" maw={640} mx="auto" mt="lg">
      <Title order={1}>{texts.gateTitle(tenant?.name ?? '')}</Title>
      <Text c="dimmed" size="sm" mb="lg">
        {texts.gateText}
      </Text>
      <TwoFactorSetupSteps onDone={done} />
    </Paper>
  );
}
