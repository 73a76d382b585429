import { Group, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { ScoreCategory } from '@/entities/score/model/category';
import { ScoreBadge } from '@/entities/score/ui/score-badge';
import * as m from '@/lib/messages/messages';
import { formatSigned } from '../model/figures';

type Move = {
  score_before: number;
  score_after: number;
  change: number;
  category_before: string;
  category_after: string;
};

/** From which score to which a lead moves. */
export function ScoreMove({ move }: { move: Move }) {
  return (
    <Group gap={6} wrap="nowrap">
      <ScoreBadge score={move.score_before} category={move.category_before as ScoreCategory} size="sm" />
      <IconArrowRight size={14} aria-label={m.scoring.movers.to} role="img" />
      <ScoreBadge score={move.score_after} category={move.category_after as ScoreCategory} size="sm" />
      <Text size="sm" fw={600} w={44} ta="end">
        {formatSigned(move.change)}
      </Text>
    </Group>
  );
}
