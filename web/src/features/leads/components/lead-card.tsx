import { Anchor, Group, Text } from '@mantine/core';
import Link from 'next/link';
import { ScoreBadge } from '@/components/score/score-badge';
import { m } from '@/lib/messages/messages';
import { leadHref, leadName, type Lead } from '../model/lead';

/** A row of the list on a phone. */
export function LeadCard({ lead }: { lead: Lead }) {
  return (
    <>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Anchor component={Link} href={leadHref(lead.id)} fw={600} c="bright" truncate prefetch={false}>
          {leadName(lead)}
        </Anchor>
        <ScoreBadge score={lead.score?.overall_score} category={lead.score?.score_category} size="sm" />
      </Group>
      <Text size="sm" c="dimmed" truncate>
        {[m.leads.status[lead.status], lead.company, lead.source].filter(Boolean).join(' · ')}
      </Text>
      <Text size="sm" c="dimmed" truncate>
        {lead.phone ?? lead.email}
      </Text>
    </>
  );
}
