import { useQuery } from '@tanstack/react-query';
import { QueryView } from '@/components/states/query-view';
import { scoringSummaryQuery } from '@/entities/score/api/score-api';
import { CategoryTiles, CategoryTilesSkeleton } from '@/entities/score/ui/category-tiles';
import * as m from '@/lib/messages/messages';
import { useThresholds } from '../hooks/use-dashboard';

export function CategoriesPanel() {
  const thresholds = useThresholds();
  return (
    <section aria-label={m.insights.categories}>
      <QueryView query={useQuery(scoringSummaryQuery)} skeleton={<CategoryTilesSkeleton />}>
        {(summary) => <CategoryTiles counts={summary.categories} thresholds={thresholds.data} />}
      </QueryView>
    </section>
  );
}
