import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useEffectEvent } from 'react';
import type { AgentState } from '@/entities/agent/model/agent-state';
import * as m from '@/lib/messages/messages';
import { useSignedIn } from '@/lib/session/use-session';
import { rememberState, wasSetOffline } from '../model/last-state';

const ID = 'set-offline';

/** Tells an agent who was set offline meanwhile, and brings them back with one click. */
export function useOfflinePrompt(state: AgentState | undefined, goAvailable: () => void): void {
  const { user, tenant } = useSignedIn();
  const userId = user.id ?? 0;
  const tenantId = tenant?.id ?? '';
  const back = useEffectEvent(() => {
    notifications.hide(ID);
    goAvailable();
  });
  useEffect(() => {
    if (state === undefined) return undefined;
    if (!wasSetOffline(userId, tenantId, state)) {
      rememberState(userId, tenantId, state);
      notifications.hide(ID);
      return undefined;
    }
    notifications.show({
      id: ID,
      color: 'yellow',
      autoClose: false,
      onClose: () => rememberState(userId, tenantId, 'offline'),
      message: (
        <Group gap="xs" justify="space-between">
          <Text size="sm">{m.agents.silent}</Text>
          <Button size="xs" onClick={() => back()}>
            {m.agents.goAvailable}
          </Button>
        </Group>
      ),
    });
    return undefined;
  }, [state, userId, tenantId]);
}
