'use client';

import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Page } from '@/components/page/page';
import { Panel } from '@/components/page/panel';
import { QueryView } from '@/components/states/query-view';
import { activeModelQuery, scoringSummaryQuery } from '@/entities/score/api/score-api';
import { CategoryTiles, CategoryTilesSkeleton } from '@/entities/score/ui/category-tiles';
import { ScoreDistribution, ScoreDistributionSkeleton } from '@/entities/score/ui/score-distribution';
import * as m from '@/lib/messages/messages';
import { HeatMapPanel } from './heat-map-panel';
import { ModelSummaryPanel } from './model-summary-panel';
import { MoversPanel } from './movers-panel';
import { RecalculateButton } from './recalculate-button';
import { Recalculation } from './recalculation';
import classes from './scoring.module.css';

export function ScoringPage() {
  const summary = useQuery(scoringSummaryQuery);
  const model = useQuery(activeModelQuery);
  return (
    <Page title={m.scoring.title} subtitle={m.scoring.subtitle} actions={<RecalculateButton />}>
      <Recalculation />
      <section aria-label={m.scoring.tiles.title}>
        <QueryView query={summary} skeleton={<CategoryTilesSkeleton />}>
          {({ categories }) => <CategoryTiles counts={categories} thresholds={model.data?.model.thresholds} />}
        </QueryView>
      </section>
      <div className={classes.wideAndNarrow}>
        <Panel title={m.scoring.distribution.title}>
          <QueryView query={model} skeleton={<ScoreDistributionSkeleton />}>
            {(active) => (
              <QueryView query={summary} skeleton={<ScoreDistributionSkeleton />}>
                {(figures) =>
                  figures.total === 0 ? (
                    <Text c="dimmed">{m.scoring.distribution.none}</Text>
                  ) : (
                    <ScoreDistribution summary={figures} thresholds={active.model.thresholds} />
                  )
                }
              </QueryView>
            )}
          </QueryView>
        </Panel>
        <ModelSummaryPanel />
      </div>
      <div className={classes.halves}>
        <MoversPanel />
        <HeatMapPanel />
      </div>
    </Page>
  );
}
