import { PRIORITIES, STATUSES } from '@/entities/lead/model/lead';
import { SORTS, type LeadFilter } from '@/entities/lead/model/lead-filter';
import { CATEGORIES } from '@/entities/score/model/category';
import { readColumns, type ColumnId } from './lead-column-ids';

/** All that a saved view of the list brings back. */
export type LeadView = { filter: LeadFilter; view: 'table' | 'board'; columns: ColumnId[] };

/** A view as it can be shown today: what an older version kept and nobody knows any more is left out. */
export function readLeadView(kept: LeadView): LeadView {
  const filter: Record<string, unknown> = typeof kept.filter === 'object' ? { ...kept.filter } : {};
  const oneOf = (name: string, values: readonly string[]): void => {
    if (!values.includes(String(filter[name]))) delete filter[name];
  };
  oneOf('status', STATUSES);
  oneOf('priority', PRIORITIES);
  oneOf('category', CATEGORIES);
  oneOf('sort', SORTS);
  return {
    filter: filter as LeadFilter,
    view: kept.view === 'board' ? 'board' : 'table',
    columns: readColumns(kept.columns) ?? ['name'],
  };
}
