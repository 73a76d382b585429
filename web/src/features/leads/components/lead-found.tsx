import { Group, Text } from '@mantine/core';
import { type Lead } from '@/entities/lead/model/lead';
import { leadName } from '@/entities/lead/model/lead-name';
import { ScoreBadge } from '@/entities/score/ui/score-badge';

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
