'use client';

import { Button, Stack, Switch, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { confirm } from '@/components/confirm/confirm';
import { asProblem } from '@/lib/api/problem';
import * as m from '@/lib/messages/messages';
import { showDone, showProblem } from '@/lib/query/show-problem';
import { sessionKeys } from '@/lib/session/session-keys';
import { decideRegistration, installationQuery, type Installation } from '../api/installation';
import { tenantKeys } from '../keys/tenant-keys';

const texts = m.installation.registration;

/** Opening asks first: it lets strangers in. Closing is done at once. */
export function RegistrationSwitch({ installation }: { installation: Installation }) {
  const { registration_enabled: open, registration_decided: decided, registration_default: byDefault } = installation;
  const decide = useDecision(installation.version);
  const change = (enabled: boolean): void => {
    if (!enabled) return decide.mutate(false);
    confirm({
      title: texts.confirmTitle,
      text: texts.confirmText,
      action: texts.confirmAction,
      onConfirm: () => decide.mutate(true),
    });
  };
  return (
    <Stack gap="sm" align="flex-start">
      <Switch
        label={texts.label}
        description={open ? texts.open : texts.closed}
        checked={open}
        disabled={decide.isPending}
        onChange={(event) => change(event.currentTarget.checked)}
      />
      <Text size="sm" c="dimmed">
        {decided ? texts.decided : texts.asConfigured(byDefault)}
      </Text>
      {decided && (
        <Button variant="default" size="xs" loading={decide.isPending} onClick={() => decide.mutate(null)}>
          {texts.reset}
        </Button>
      )}
    </Stack>
  );
}

function useDecision(version: number) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (enabled: boolean | null) => decideRegistration(enabled, version),
    meta: { shownBy: 'form' },
    onSuccess: (installation) => {
      queryClient.setQueryData(installationQuery.queryKey, installation);
      void queryClient.invalidateQueries({ queryKey: sessionKeys.authSettings });
      showDone(installation.registration_enabled ? texts.opened : texts.closedNow);
    },
    onError: async (error) => {
      const problem = asProblem(error);
      if (problem.code !== 'version_mismatch') return showProblem(problem);
      await queryClient.invalidateQueries({ queryKey: tenantKeys.installation });
      showDone(texts.conflict);
    },
  });
}
