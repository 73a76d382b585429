'use client';

import { Button, Group } from '@mantine/core';
import { IconRefreshAlert } from '@tabler/icons-react';
import * as m from '@/lib/messages/messages';
import { StateMessage } from './state-message';

const texts = m.common.crash;

/** In the place of a page that threw. */
export function CrashState({ retry }: { retry: () => void }) {
  return (
    <StateMessage
      icon={<IconRefreshAlert />}
      color="yellow"
      title={texts.title}
      action={
        <Group gap="xs" justify="center">
          <Button onClick={retry}>{m.common.retry}</Button>
          <Button variant="default" onClick={() => location.reload()}>
            {texts.reload}
          </Button>
        </Group>
      }
    >
      {texts.text}
    </StateMessage>
  );
}
