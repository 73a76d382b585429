'use client';

import '@mantine/charts/styles.layer.css';

import { BarChart } from '@mantine/charts';
import type { Schemas } from '@/lib/api/client';
import { formatCompact, formatInteger } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { CATEGORIES, categoryFill } from '../model/category';
import { categoryOf, type Thresholds } from '../model/thresholds';

type Props = {
  bands: Schemas['Band'][];
  thresholds: Thresholds;
  height: number;
  onChoose?: (band: Schemas['Band']) => void;
};

const middleOf = (band: Schemas['Band']): number => (band.from + band.to) / 2;
const TENS = Array.from({ length: 11 }, (_, ten) => ten * 10);

/** Bars stand on a scale of 0 to 100, so that a threshold's mark stands where it is, also inside a bar. */
export function ScoreDistributionChart({ bands, thresholds, height, onChoose }: Props) {
  const data = bands.map((band) => {
    const middle = middleOf(band);
    return { middle, [categoryOf(middle, thresholds)]: band.count };
  });
  return (
    <BarChart
      h={height}
      data={data}
      dataKey="middle"
      type="stacked"
      accessibilityLayer={false}
      series={CATEGORIES.map((name) => ({
        name,
        label: m.score.category[name],
        color: categoryFill(name),
      }))}
      xAxisProps={{ type: 'number', domain: [0, 100], ticks: TENS, padding: { left: 0, right: 0 } }}
      yAxisProps={{ width: 40, tickFormatter: formatCompact, allowDecimals: false }}
      barProps={{ radius: [3, 3, 0, 0], isAnimationActive: false }}
      barChartProps={{
        barCategoryGap: '8%',
        style: onChoose && { cursor: 'pointer' },
        onClick: ({ activeLabel }) => {
          const chosen = bands.find((band) => middleOf(band) === Number(activeLabel));
          if (chosen) onChoose?.(chosen);
        },
      }}
      valueFormatter={formatInteger}
      tooltipProps={{
        labelFormatter: (middle) => m.scoring.distribution.range(Number(middle) - 5, Number(middle) + 5),
      }}
      referenceLines={(['cold', 'warm', 'hot'] as const).map((name) => ({
        x: thresholds[name],
        color: categoryFill(name),
        label: {
          value: m.score.category[name],
          position: 'insideTopLeft',
          fill: 'var(--mantine-color-text)',
          fontSize: 12,
        },
      }))}
    />
  );
}
