'use client';

import { Group, Skeleton, Text, VisuallyHidden } from '@mantine/core';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { FiguresTable } from '@/components/charts/figures-table';
import type { Schemas } from '@/lib/api/client';
import { formatInteger, formatNumber } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { CATEGORIES, categoryFill } from '../model/category';
import { rangeOf, type Thresholds } from '../model/thresholds';
import classes from './score-distribution.module.css';

const HEIGHT = 240;
const Chart = dynamic(() => import('./score-distribution-chart').then((file) => file.ScoreDistributionChart), {
  ssr: false,
  loading: () => <Skeleton height={HEIGHT} />,
});

type Band = Schemas['Band'];

type Props = {
  summary: Pick<Schemas['ScoringSummary'], 'distribution' | 'average'>;
  thresholds: Thresholds;
  /** Where the leads of a bar are listed. */
  hrefOf?: (band: Band) => string;
};

/** How many leads score how much, in tens, with the marks where the categories begin. */
export function ScoreDistribution({ summary, thresholds, hrefOf }: Props) {
  const router = useRouter();
  const texts = m.scoring.distribution;
  return (
    <figure style={{ margin: 0 }}>
      <div className={classes.plot}>
        <div aria-hidden>
          <Chart
            bands={summary.distribution}
            thresholds={thresholds}
            height={HEIGHT}
            onChoose={hrefOf && ((band) => router.push(hrefOf(band)))}
          />
        </div>
        {hrefOf && (
          <div className={classes.bands}>
            {summary.distribution.map((band) => (
              <Link key={band.from} href={hrefOf(band)} className={classes.band}>
                <VisuallyHidden>{texts.list(formatInteger(band.count), band.from, band.to)}</VisuallyHidden>
              </Link>
            ))}
          </div>
        )}
      </div>
      <FiguresTable
        caption={texts.title}
        head={[texts.band, texts.leads]}
        rows={summary.distribution.map((band) => [texts.range(band.from, band.to), formatInteger(band.count)])}
      />
      <Group component="figcaption" justify="space-between" gap="xs" mt="xs">
        <Group gap="sm">
          {CATEGORIES.map((category) => (
            <Text key={category} size="xs" c="dimmed" style={{ display: 'flex', alignItems: 'center', gap: 6 }}>
              <svg width={10} height={10} aria-hidden>
                <rect width={10} height={10} rx={2} fill={categoryFill(category)} />
              </svg>
              {m.score.category[category]} {rangeOf(category, thresholds)}
            </Text>
          ))}
        </Group>
        {summary.average !== null && (
          <Text size="sm" fw={500}>
            {texts.average(formatNumber(summary.average))}
          </Text>
        )}
      </Group>
    </figure>
  );
}

export function ScoreDistributionSkeleton() {
  return <Skeleton height={HEIGHT + 28} />;
}
