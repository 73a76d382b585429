'use client';

import { Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { QueryView } from '@/components/states/query-view';
import { RelativeTime } from '@/components/time/relative-time';
import { formatDecimals } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { modelVersionQuery, scoreQuery } from '../api/score-api';
import { toNextCategory } from '../model/explain';
import type { Score, ScoringModel } from '../model/score';
import { ScoreBadge } from './score-badge';
import { ScoreParts } from './score-parts';

const texts = m.scoring.explain;

type Props = {
  leadId: number;
  /** At the right of the badge. */
  action?: ReactNode;
  /** What the page adds below, such as what would raise the score. */
  more?: (score: Score, model: ScoringModel) => ReactNode;
};

/** Why a lead has its score: reasons, components, thresholds, model and time. */
export function ScoreExplanation({ leadId, action, more }: Props) {
  const score = useQuery(scoreQuery(leadId));
  const model = useQuery(modelVersionQuery(score.data?.model_version));
  return (
    <QueryView query={score} skeleton={<ExplanationSkeleton />}>
      {(known) => (
        <Stack gap="md">
          <Group justify="space-between">
            <Group gap="xs">
              <ScoreBadge score={known.overall_score} category={known.score_category} size="lg" />
              <Change score={known} />
            </Group>
            {action}
          </Group>
          <Text size="sm">{known.reason_text}</Text>
          <QueryView query={model} skeleton={<Skeleton height={190} />}>
            {(version) => (
              <>
                <ScoreParts score={known} model={version.model} />
                <Next score={known} model={version.model} />
                {more?.(known, version.model)}
              </>
            )}
          </QueryView>
          <Text size="xs" c="dimmed">
            {texts.method[known.calculation_method]} {texts.model(known.model_version)} ·{' '}
            <RelativeTime instant={known.last_calculated} />
          </Text>
        </Stack>
      )}
    </QueryView>
  );
}

function Change({ score }: { score: Score }) {
  if (!score.score_change || score.previous_score == null) return null;
  return (
    <Text size="sm" c="dimmed">
      {texts.change(signed(score.score_change), formatDecimals(score.previous_score))}
    </Text>
  );
}

function Next({ score, model }: { score: Score; model: ScoringModel }) {
  const next = toNextCategory(score.overall_score, model.thresholds);
  return (
    <Text size="sm" c="dimmed">
      {next ? texts.next(formatDecimals(next.missing), m.score.category[next.category]) : texts.best}
    </Text>
  );
}

function signed(value: number): string {
  return value > 0 ? `+${formatDecimals(value)}` : formatDecimals(value);
}

function ExplanationSkeleton() {
  return (
    <Stack gap="md" role="status" aria-label={m.common.loading}>
      <Skeleton height={26} width={130} />
      <Skeleton height={40} />
      <Skeleton height={190} />
    </Stack>
  );
}
