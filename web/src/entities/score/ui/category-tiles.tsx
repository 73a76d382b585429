import { Badge, Paper, SimpleGrid, Skeleton, Text } from '@mantine/core';
import Link from 'next/link';
import { leadsHref } from '@/entities/lead/model/lead-link';
import { formatInteger, formatShare } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { CATEGORIES, CATEGORY_COLOR, categoryFill, type CategoryCounts } from '../model/category';
import { rangeOf, type Thresholds } from '../model/thresholds';
import classes from './category-tiles.module.css';

type Props = { counts: CategoryCounts; thresholds?: Thresholds };

/** How many leads each category has; each tile opens them. */
export function CategoryTiles({ counts, thresholds }: Props) {
  const total = CATEGORIES.reduce((sum, category) => sum + (counts[category] ?? 0), 0);
  return (
    <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="md">
      {CATEGORIES.map((category) => (
        <Paper
          key={category}
          component={Link}
          href={leadsHref({ category })}
          prefetch={false}
          withBorder
          className={classes.tile}
          style={{ '--tile-color': categoryFill(category) }}
        >
          <Badge variant="light" color={CATEGORY_COLOR[category]} tt="none">
            {m.score.category[category]}
          </Badge>
          <Text className={classes.count}>{formatInteger(counts[category] ?? 0)}</Text>
          <Text size="sm" c="dimmed">
            {m.scoring.tiles.share(formatShare(total === 0 ? 0 : (counts[category] ?? 0) / total))}
            {thresholds && <span className={classes.range}>{rangeOf(category, thresholds)}</span>}
          </Text>
        </Paper>
      ))}
    </SimpleGrid>
  );
}

export function CategoryTilesSkeleton() {
  return (
    <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="md">
      {CATEGORIES.map((category) => (
        <Skeleton key={category} height={118} radius="md" />
      ))}
    </SimpleGrid>
  );
}
