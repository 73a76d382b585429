'use client';

import { Badge } from '@mantine/core';
import * as m from '@/lib/messages/messages';
import { useLiveStatus } from '@/lib/live/use-live';

const COLOR = { connecting: 'gray', live: 'green', lost: 'yellow' };

/** Says nothing while all is well, but to those who look. */
export function LiveIndicator() {
  const status = useLiveStatus();
  return (
    <Badge
      title={m.shell.liveLong[status]}
      variant="dot"
      color={COLOR[status]}
      tt="none"
      fw={500}
      role="status"
      data-live={status}
      visibleFrom={status === 'lost' ? undefined : 'sm'}
    >
      {m.shell.live[status]}
    </Badge>
  );
}
