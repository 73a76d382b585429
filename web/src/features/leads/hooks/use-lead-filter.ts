import {
  parseAsBoolean,
  parseAsFloat,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
  useQueryStates,
} from 'nuqs';
import { PRIORITIES, STATUSES } from '@/entities/lead/model/lead';
import { SORTS, type LeadFilter } from '@/entities/lead/model/lead-filter';
import { CATEGORIES } from '@/entities/score/model/category';

export const VIEW_MODES = ['table', 'board'] as const;
export type ViewMode = (typeof VIEW_MODES)[number];

const FILTERS = {
  q: parseAsString,
  status: parseAsStringLiteral(STATUSES),
  priority: parseAsStringLiteral(PRIORITIES),
  category: parseAsStringLiteral(CATEGORIES),
  source: parseAsString,
  score_from: parseAsFloat,
  score_to: parseAsFloat,
  assigned_agent_id: parseAsInteger,
  assigned: parseAsBoolean,
  created_from: parseAsString,
  created_to: parseAsString,
};
const PARAMETERS = {
  ...FILTERS,
  sort: parseAsStringLiteral(SORTS).withDefault('-score'),
  view: parseAsStringLiteral(VIEW_MODES).withDefault('table'),
};

const NO_FILTER = {
  q: null,
  status: null,
  priority: null,
  category: null,
  source: null,
  score_from: null,
  score_to: null,
  assigned_agent_id: null,
  assigned: null,
  created_from: null,
  created_to: null,
};

/** The list's filter and sort, kept in the address so that it can be shared and survives a reload. */
export function useLeadFilter() {
  const [values, setValues] = useQueryStates(PARAMETERS, { history: 'replace' });
  const { view, ...narrowingAndSort } = values;
  const filter = Object.fromEntries(
    Object.entries(narrowingAndSort).filter(([, value]) => value !== null && value !== ''),
  ) as LeadFilter;
  const narrowed = Object.keys(filter).some((name) => name !== 'sort');
  const clear = (): void => void setValues(NO_FILTER);
  /** Exactly this, and nothing of what was there before. */
  const replace = (next: Partial<typeof values>): void =>
    void setValues({ ...NO_FILTER, sort: null, view: null, ...next });
  return { values, view, filter, narrowed, setValues, clear, replace };
}

export type LeadFilterState = ReturnType<typeof useLeadFilter>;
