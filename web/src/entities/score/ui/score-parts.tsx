import { Box, Group, Stack, Text } from '@mantine/core';
import { formatDecimals, formatNumber, formatShare } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { categoryFrom, COMPONENT_COLOR, partsOf } from '../model/explain';
import type { Score, ScoringModel } from '../model/score';
import classes from './score-parts.module.css';

const texts = m.scoring.explain;

type Props = { score: Score; model: ScoringModel };

/** The four components as bars: weight x value = contribution, and their sum on the scale of the categories. */
export function ScoreParts({ score, model }: Props) {
  const parts = partsOf(score, model);
  return (
    <Stack gap="sm">
      <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {parts.map(({ name, value, weight, contribution }) => (
          <li key={name} className={classes.part}>
            <Text size="sm" span>
              {m.scoring.component[name]}
            </Text>
            <Text size="sm" span>
              <Text span c="dimmed" size="sm">
                {formatShare(weight)} × {formatNumber(value)} ={' '}
              </Text>
              <strong>{formatDecimals(contribution)}</strong>
            </Text>
            <div className={classes.track} aria-hidden>
              <div className={classes.fill} style={{ width: `${value}%`, background: fill(COMPONENT_COLOR[name]) }} />
            </div>
          </li>
        ))}
      </Stack>
      <Group justify="space-between">
        <Text size="sm" fw={600}>
          {texts.sum}
        </Text>
        <Text size="sm" fw={700}>
          {formatDecimals(score.overall_score)}
        </Text>
      </Group>
      <Scale parts={parts} model={model} />
    </Stack>
  );
}

function Scale({ parts, model }: { parts: ReturnType<typeof partsOf>; model: ScoringModel }) {
  return (
    <Box>
      <div className={classes.sum} aria-hidden>
        {parts.map(({ name, contribution }) => (
          <span key={name} style={{ width: `${contribution}%`, background: fill(COMPONENT_COLOR[name]) }} />
        ))}
      </div>
      <div className={classes.scale} role="list" aria-label={texts.thresholds}>
        {categoryFrom(model.thresholds).map(({ category, from }) => (
          <span key={category} role="listitem" className={classes.mark} style={{ insetInlineStart: `${from}%` }}>
            {m.score.category[category]}
            <br />
            {formatNumber(from)}
          </span>
        ))}
      </div>
    </Box>
  );
}

function fill(color: string): string {
  return `var(--mantine-color-${color}-5)`;
}
