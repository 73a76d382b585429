'use client';

import '@mantine/charts/styles.layer.css';
import { LineChart } from '@mantine/charts';
import { formatInstant, formatShortDay } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import type { ScoreHistoryEntry } from '../../api/score-history';

/** @param entries newest first, as the server has them */
export function ScoreHistoryChart({ entries, height }: { entries: ScoreHistoryEntry[]; height: number }) {
  const data = entries.map((entry) => ({ at: Date.parse(entry.calculated_at), score: entry.overall_score })).reverse();
  return (
    <LineChart
      h={height}
      data={data}
      dataKey="at"
      series={[{ name: 'score', label: m.scoring.explain.history.overall, color: 'pine.6' }]}
      curveType="stepAfter"
      withLegend={false}
      yAxisProps={{ domain: [0, 100], width: 36 }}
      xAxisProps={{
        type: 'number',
        domain: ['dataMin', 'dataMax'],
        tickFormatter: (at: number) => formatShortDay(new Date(at).toISOString()),
      }}
      tooltipProps={{
        labelFormatter: (at) => (typeof at === 'number' ? formatInstant(new Date(at).toISOString()) : ''),
      }}
      lineChartProps={{ accessibilityLayer: false }}
      lineProps={{ isAnimationActive: false }}
    />
  );
}
