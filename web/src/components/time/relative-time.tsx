'use client';

import { Tooltip } from '@mantine/core';
import { useInterval } from '@mantine/hooks';
import { useState } from 'react';
import { formatExact, formatRelative } from '@/lib/format/format';

/** "3 hours ago", kept true, with the exact instant on hover. */
export function RelativeTime({ instant }: { instant: string }) {
  const [now, setNow] = useState(Date.now);
  useInterval(() => setNow(Date.now()), 30_000, { autoInvoke: true });
  return (
    <Tooltip label={formatExact(instant)} openDelay={300} withinPortal>
      <time dateTime={instant}>{formatRelative(instant, now)}</time>
    </Tooltip>
  );
}
