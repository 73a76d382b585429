'use client';

import '@mantine/charts/styles.layer.css';

import { AreaChart } from '@mantine/charts';
import { formatCompact, formatDay, formatInteger, formatShortDay } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import type { TrendDay } from '../api/get-lead-trend';

const texts = m.insights.trend;
/** A day is told at its noon, so that no time zone moves it to another one. */
const noon = (date: unknown): string => `${String(date)}T12:00:00`;

export function TrendChart({ days, height }: { days: TrendDay[]; height: number }) {
  return (
    <AreaChart
      h={height}
      data={days}
      dataKey="date"
      accessibilityLayer={false}
      curveType="monotone"
      withDots={false}
      withGradient={false}
      fillOpacity={0.12}
      strokeWidth={2}
      withLegend
      legendProps={{ verticalAlign: 'bottom', height: 28, itemSorter: null }}
      series={[
        { name: 'created', label: texts.created, color: 'pine.6' },
        { name: 'converted', label: texts.converted, color: 'violet.6' },
        { name: 'lost', label: texts.lost, color: 'gray.6' },
      ]}
      areaProps={{ isAnimationActive: false }}
      xAxisProps={{ tickFormatter: (date) => formatShortDay(noon(date)), minTickGap: 24 }}
      yAxisProps={{ width: 40, tickFormatter: formatCompact, allowDecimals: false }}
      tooltipProps={{ labelFormatter: (date) => (date === undefined ? '' : formatDay(noon(date))) }}
      valueFormatter={formatInteger}
    />
  );
}
