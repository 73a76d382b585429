import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { leadStatsQuery } from '@/entities/lead/api/get-lead-stats';
import { CATEGORIES, CATEGORY_COLOR, type ScoreCategory } from '@/entities/score/model/category';
import { formatInteger } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import classes from './leads.module.css';

type Props = { value: ScoreCategory | null; onChange: (category: ScoreCategory | null) => void };

/** The score categories with the number of leads in each. */
export function CategoryTabs({ value, onChange }: Props) {
  const stats = useQuery(leadStatsQuery).data;
  return (
    <div role="group" aria-label={m.leads.category} className={classes.tabs}>
      <Tab label={m.common.all} count={stats?.total} chosen={value === null} onClick={() => onChange(null)} />
      {CATEGORIES.map((category) => (
        <Tab
          key={category}
          label={m.score.category[category]}
          color={CATEGORY_COLOR[category]}
          count={stats && (stats.by_category[category] ?? 0)}
          chosen={value === category}
          onClick={() => onChange(category)}
        />
      ))}
    </div>
  );
}

type TabProps = { label: string; color?: string; count?: number; chosen: boolean; onClick: () => void };

function Tab({ label, color, count, chosen, onClick }: TabProps) {
  const dot = color ? { '--dot': `var(--mantine-color-${color}-5)`, '--dot-display': 'block' } : {};
  return (
    <UnstyledButton className={classes.tab} aria-pressed={chosen} onClick={onClick} style={dot}>
      {label}
      <span className={classes.count}>{count === undefined ? '…' : formatInteger(count)}</span>
    </UnstyledButton>
  );
}
