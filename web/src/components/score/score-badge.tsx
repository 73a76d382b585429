import { Badge, type MantineSize } from '@mantine/core';
import { formatInteger } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { CATEGORY_COLOR, type Category } from './category';

type Props = { score?: number | null; category?: Category | null; size?: MantineSize };

/** The overall score with the color and the word of its category. */
export function ScoreBadge({ score, category, size = 'md' }: Props) {
  if (score == null || !category) {
    return (
      <Badge variant="default" size={size} tt="none">
        {m.score.unscored}
      </Badge>
    );
  }
  return (
    <Badge
      variant="light"
      color={CATEGORY_COLOR[category]}
      size={size}
      tt="none"
      leftSection={<strong>{formatInteger(score)}</strong>}
    >
      {m.score.category[category]}
    </Badge>
  );
}
