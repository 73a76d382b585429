'use client';

import { Badge, Tooltip } from '@mantine/core';
import { m } from '@/lib/messages/messages';
import { useLiveStatus } from '@/lib/live/use-live';

const COLOR = { connecting: 'gray', live: 'green', lost: 'yellow' };

/** Says nothing while all is well, but to those who look. */
export function LiveIndicator() {
  const status = useLiveStatus();
  return (
    <Tooltip label={m.shell.liveLong[status]} withinPortal>
      <Badge
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
    </Tooltip>
  );
}
