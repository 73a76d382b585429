import { Group, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { FiguresTable } from '@/components/charts/figures-table';
import { TextLink } from '@/components/charts/text-link';
import { Panel } from '@/components/page/panel';
import { QueryView } from '@/components/states/query-view';
import type { LeadFilter } from '@/entities/lead/model/lead-filter';
import { leadsHref } from '@/entities/lead/model/lead-link';
import { formatInteger } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { leadTrendQuery, type LeadTrend } from '../api/get-lead-trend';
import { startOfDay } from '../model/day';

const texts = m.insights.trend;
const TREND_DAYS = 30;
const HEIGHT = 320;
const Chart = dynamic(() => import('./trend-chart').then((file) => file.TrendChart), {
  ssr: false,
  loading: () => <Skeleton height={HEIGHT} />,
});

export function TrendPanel() {
  const trend = useQuery(leadTrendQuery(TREND_DAYS));
  return (
    <Panel title={texts.title} actions={trend.data && <Totals trend={trend.data} />}>
      <QueryView query={trend} skeleton={<Skeleton height={HEIGHT} />}>
        {({ days }) => (
          <>
            <div aria-hidden>
              <Chart days={days} height={HEIGHT} />
            </div>
            <FiguresTable
              caption={texts.caption}
              head={[texts.day, texts.created, texts.converted, texts.lost]}
              rows={days.map((day) => [day.date, day.created, day.converted, day.lost])}
            />
          </>
        )}
      </QueryView>
    </Panel>
  );
}

function Totals({ trend: { days, time_zone } }: { trend: LeadTrend }) {
  const total = (of: 'created' | 'converted' | 'lost'): string =>
    formatInteger(days.reduce((sum, day) => sum + day[of], 0));
  const first = days[0];
  if (!first) return null;
  const since: LeadFilter = { created_from: startOfDay(first.date, time_zone), sort: '-created_at' };
  return (
    <Group gap="md">
      <TextLink href={leadsHref(since)} size="sm">
        {texts.total(texts.created, total('created'))}
      </TextLink>
      <TextLink href={leadsHref({ status: 'converted' })} size="sm">
        {texts.total(texts.converted, total('converted'))}
      </TextLink>
      <TextLink href={leadsHref({ status: 'lost' })} size="sm">
        {texts.total(texts.lost, total('lost'))}
      </TextLink>
    </Group>
  );
}
