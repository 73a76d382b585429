'use client';

import { Anchor, Group, Text, Title } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import Link from 'next/link';
import { type Lead } from '@/entities/lead/model/lead';
import { leadName } from '@/entities/lead/model/lead-name';
import * as m from '@/lib/messages/messages';
import { AgentMenu } from './agent-menu';
import { LeadMoreMenu } from './lead-more-menu';
import { MovingScore } from './moving-score';
import { NeighbourLinks } from './neighbours';
import { PriorityMenu, StatusMenu } from './status-menu';

export function LeadHeader({ lead, onGone }: { lead: Lead; onGone: () => void }) {
  const name = leadName(lead);
  return (
    <header>
      <Group justify="space-between" mb={6} gap="xs">
        <Anchor component={Link} href="/leads" size="sm" c="dimmed">
          <Group gap={2} component="span">
            <IconChevronLeft size={14} aria-hidden />
            {m.leadsDetail.back}
          </Group>
        </Anchor>
        <NeighbourLinks id={lead.id} />
      </Group>
      <Group justify="space-between" align="flex-start" gap="sm" wrap="nowrap">
        <div style={{ minWidth: 0 }}>
          <Group gap="sm">
            <Title order={1} style={{ overflowWrap: 'anywhere' }}>
              {name}
            </Title>
            <MovingScore lead={lead} key={lead.id} />
          </Group>
          <Text c="dimmed" size="sm">
            {[lead.company !== name && lead.company, lead.source].filter(Boolean).join(' · ')}
          </Text>
        </div>
        <LeadMoreMenu lead={lead} onGone={onGone} />
      </Group>
      <Group gap="xs" mt="sm">
        <StatusMenu lead={lead} />
        <PriorityMenu lead={lead} />
        <AgentMenu lead={lead} />
      </Group>
    </header>
  );
}
