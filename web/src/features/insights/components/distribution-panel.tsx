import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { TextLink } from '@/components/charts/text-link';
import { Panel } from '@/components/page/panel';
import { QueryView } from '@/components/states/query-view';
import { leadsHref } from '@/entities/lead/model/lead-link';
import { scoringSummaryQuery } from '@/entities/score/api/score-api';
import { ScoreDistribution, ScoreDistributionSkeleton } from '@/entities/score/ui/score-distribution';
import * as m from '@/lib/messages/messages';
import { useThresholds } from '../hooks/use-dashboard';

const texts = m.insights;
const HIGHEST = 100;

/** The last bar holds the highest score, too. */
function bandHref({ from, to }: { from: number; to: number }): string {
  return leadsHref({ score_from: from, ...(to < HIGHEST && { score_to: to }) });
}

export function DistributionPanel() {
  const summary = useQuery(scoringSummaryQuery);
  const thresholds = useThresholds();
  return (
    <Panel
      title={texts.distribution}
      actions={
        <TextLink href="/scoring" size="sm" c="dimmed">
          {texts.toScoring}
        </TextLink>
      }
    >
      <QueryView query={thresholds} skeleton={<ScoreDistributionSkeleton />}>
        {(marks) => (
          <QueryView query={summary} skeleton={<ScoreDistributionSkeleton />}>
            {(figures) =>
              figures.total === 0 ? (
                <Text c="dimmed">{texts.distributionNone}</Text>
              ) : (
                <ScoreDistribution summary={figures} thresholds={marks} hrefOf={bandHref} />
              )
            }
          </QueryView>
        )}
      </QueryView>
    </Panel>
  );
}
