'use client';

import { Badge, Button, Group, Paper, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconArrowForwardUp, IconCircleCheck, IconMail, IconMoon, IconPhone } from '@tabler/icons-react';
import { RelativeTime } from '@/components/time/relative-time';
import type { Lead } from '@/entities/lead/model/lead';
import * as m from '@/lib/messages/messages';
import { nextActionQuery, type NextAction } from '../../api/next-action';

const texts = m.leadsDetail.nextAction;

const ICON: Record<NextAction['kind'], typeof IconPhone> = {
  call: IconPhone,
  email: IconMail,
  follow_up: IconArrowForwardUp,
  wait: IconMoon,
  none: IconCircleCheck,
};

/** What to do next with the lead, when and why, and the button that does it. */
export function NextActionBar({ lead, now }: { lead: Lead; now: number }) {
  const { data: next } = useQuery(nextActionQuery(lead.id));
  const Icon = ICON[next?.kind ?? 'none'];
  const doable = next && next.kind !== 'wait' && next.kind !== 'none';
  const overdue = doable && next.due_at !== null && Date.parse(next.due_at) < now;
  return (
    <Paper withBorder px="md" py={10} mih={54}>
      {next && (
        <Group justify="space-between" gap="xs">
          <Group gap={10} wrap="nowrap" style={{ minWidth: 0 }}>
            <Icon size={18} aria-hidden style={{ flex: 'none' }} />
            <div style={{ minWidth: 0 }}>
              <Text size="sm" fw={600} component="span">
                {texts.kind[next.kind]}
              </Text>{' '}
              {next.due_at && (
                <Badge variant="light" tt="none" color={overdue ? 'red' : 'gray'} ml={4}>
                  <RelativeTime instant={next.due_at} />
                </Badge>
              )}
              <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                {next.reason}
              </Text>
            </div>
          </Group>
          {doable && <Reach lead={lead} kind={next.kind} />}
        </Group>
      )}
    </Paper>
  );
}

function Reach({ lead, kind }: { lead: Lead; kind: NextAction['kind'] }) {
  if (kind === 'email' ? lead.email : !lead.phone && lead.email) {
    return (
      <Button component="a" href={`mailto:${lead.email}`} size="xs" leftSection={<IconMail size={16} aria-hidden />}>
        {texts.kind.email}
      </Button>
    );
  }
  if (!lead.phone) return null;
  return (
    <Button component="a" href={`tel:${lead.phone}`} size="xs" leftSection={<IconPhone size={16} aria-hidden />}>
      {texts.callNow(lead.phone)}
    </Button>
  );
}
