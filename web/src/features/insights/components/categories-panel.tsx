import { QueryView } from '@/components/states/query-view';
import { CategoryTiles, CategoryTilesSkeleton } from '@/entities/score/ui/category-tiles';
import * as m from '@/lib/messages/messages';
import { useScoringSummary, useThresholds } from '../hooks/use-dashboard';

export function CategoriesPanel() {
  const thresholds = useThresholds();
  return (
    <section aria-label={m.insights.categories}>
      <QueryView query={useScoringSummary()} skeleton={<CategoryTilesSkeleton />}>
        {(summary) => <CategoryTiles counts={summary.categories} thresholds={thresholds.data} />}
      </QueryView>
    </section>
  );
}
