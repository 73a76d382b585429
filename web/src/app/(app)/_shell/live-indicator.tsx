'use client';

import { Badge } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import * as m from '@/lib/messages/messages';
import { useLiveStatus } from '@/lib/live/use-live';

const COLOR = { connecting: 'gray', live: 'green', lost: 'yellow', offline: 'yellow' };

/** Says nothing while all is well, but to those who look. */
export function LiveIndicator() {
  const { online } = useNetwork();
  const live = useLiveStatus();
  const status = online ? live : 'offline';
  return (
    <Badge
      title={m.shell.liveLong[status]}
      variant="dot"
      color={COLOR[status]}
      tt="none"
      fw={500}
      role="status"
      data-live={live}
      visibleFrom={status === 'lost' || status === 'offline' ? undefined : 'sm'}
    >
      {m.shell.live[status]}
    </Badge>
  );
}
