'use client';

import { Text, Tooltip } from '@mantine/core';
import { useInterval } from '@mantine/hooks';
import { useState } from 'react';
import * as m from '@/lib/messages/messages';

/** What time it is where the lead is, so that nobody is called at night. */
export function LocalTime({ zone, source }: { zone: string; source: string | null }) {
  const [now, setNow] = useState(Date.now);
  useInterval(() => setNow(Date.now()), 15_000, { autoInvoke: true });
  const from = source ? m.leadsDetail.contact.zoneFrom[source] : undefined;
  return (
    <Tooltip label={[zone, from].filter(Boolean).join(', ')} withinPortal>
      <Text size="sm" component="div">
        {timeIn(zone, now)}{' '}
        <Text span size="xs" c="dimmed">
          {zone.split('/').at(-1)?.replaceAll('_', ' ')}
        </Text>
      </Text>
    </Tooltip>
  );
}

function timeIn(zone: string, now: number): string {
  try {
    return new Intl.DateTimeFormat(navigator.language, { timeStyle: 'short', timeZone: zone }).format(now);
  } catch {
    return '–'; // a zone this browser does not know
  }
}
