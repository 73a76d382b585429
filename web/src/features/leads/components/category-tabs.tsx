import { UnstyledButton } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { leadStatsQuery } from '@/entities/lead/api/get-lead-stats';
import { narrowingOf, type LeadFilter } from '@/entities/lead/model/lead-filter';
import { CATEGORIES, CATEGORY_COLOR, type ScoreCategory } from '@/entities/score/model/category';
import { formatInteger } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { leadCountQuery } from '../api/count-leads';
import { countFigure } from '../model/count-text';
import classes from './leads.module.css';

type Props = { filter: LeadFilter; value: ScoreCategory | null; onChange: (category: ScoreCategory | null) => void };

/** The score categories with the number of leads in each, of those that match what else the list is narrowed by. */
export function CategoryTabs({ filter, value, onChange }: Props) {
  const [all, ...each] = useCounts(filter);
  return (
    <div role="group" aria-label={m.leads.category} className={classes.tabs}>
      <Tab label={m.common.all} count={all} chosen={value === null} onClick={() => onChange(null)} />
      {CATEGORIES.map((category, index) => (
        <Tab
          key={category}
          label={m.score.category[category]}
          color={CATEGORY_COLOR[category]}
          count={each[index]}
          chosen={value === category}
          onClick={() => onChange(category)}
        />
      ))}
    </div>
  );
}

/** Of all, then of each category. Without a filter one request knows them all exactly. */
function useCounts(filter: LeadFilter): (string | undefined)[] {
  const narrowing = { ...narrowingOf(filter), category: undefined };
  const narrowed = Object.values(narrowing).some((value) => value != null);
  const stats = useQuery({ ...leadStatsQuery, enabled: !narrowed }).data;
  const counts = useQueries({
    queries: [undefined, ...CATEGORIES].map((category) => ({
      ...leadCountQuery({ ...narrowing, category }),
      enabled: narrowed,
    })),
  });
  if (narrowed) return counts.map(({ data }) => data && countFigure(data));
  return [stats?.total, ...CATEGORIES.map((category) => stats && (stats.by_category[category] ?? 0))].map((count) =>
    count !== undefined ? formatInteger(count) : undefined,
  );
}

type TabProps = { label: string; color?: string; count?: string; chosen: boolean; onClick: () => void };

function Tab({ label, color, count, chosen, onClick }: TabProps) {
  const dot = color ? { '--dot': `var(--mantine-color-${color}-5)`, '--dot-display': 'block' } : {};
  return (
    <UnstyledButton className={classes.tab} aria-pressed={chosen} onClick={onClick} style={dot}>
      {label}
      <span className={classes.count}>{count ?? '…'}</span>
    </UnstyledButton>
  );
}
