'use client';

import { Button, Group, Paper, Text } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { useCurrentCall } from '@/entities/agent/model/current-call';
import { useCall } from '@/entities/agent/ui/use-call';
import { formatClock } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { useNow } from '@/lib/time/use-now';

const texts = m.activities.onCall;

/** How long the call to this lead has taken; logging it ends it. */
export function CallTimer({ leadId }: { leadId: number }) {
  const call = useCurrentCall();
  return call?.leadId === leadId ? <Running since={call.since} /> : null;
}

function Running({ since }: { since: number }) {
  const { end } = useCall();
  const seconds = Math.max(0, Math.floor((useNow() - since) / 1000));
  return (
    <Paper withBorder px="sm" py={6} role="timer" aria-label={texts.title}>
      <Group justify="space-between" gap="xs">
        <Group gap={8}>
          <IconPhone size={16} aria-hidden />
          <Text size="sm" fw={600}>
            {texts.title}
          </Text>
          <Text size="sm" ff="monospace">
            {formatClock(seconds)}
          </Text>
        </Group>
        <Button size="compact-sm" variant="default" onClick={end}>
          {texts.end}
        </Button>
      </Group>
    </Paper>
  );
}
