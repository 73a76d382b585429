import { Group, Text } from '@mantine/core';
import { ScoreBadge } from '@/components/score/score-badge';
import { leadName, type Lead } from '../model/lead';

/** A lead as one line of a search. */
export function LeadFound({ lead }: { lead: Lead }) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="xs">
      <Text size="sm" truncate>
        {leadName(lead)}
        <Text span c="dimmed" size="sm" ml={8}>
          {lead.company ?? lead.email}
        </Text>
      </Text>
      <ScoreBadge score={lead.score?.overall_score} category={lead.score?.score_category} size="sm" />
    </Group>
  );
}
