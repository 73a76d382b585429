import { parseAsInteger, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { CATEGORIES } from '@/components/score/category';
import { PRIORITIES, STATUSES } from '../model/lead';
import { SORTS, type LeadFilter } from '../model/lead-filter';

const PARAMETERS = {
  q: parseAsString,
  status: parseAsStringLiteral(STATUSES),
  priority: parseAsStringLiteral(PRIORITIES),
  category: parseAsStringLiteral(CATEGORIES),
  source: parseAsString,
  assigned_agent_id: parseAsInteger,
  created_from: parseAsString,
  created_to: parseAsString,
  sort: parseAsStringLiteral(SORTS).withDefault('-score'),
};

/** The list's filter and sort, kept in the address so that it can be shared and survives a reload. */
export function useLeadFilter() {
  const [values, setValues] = useQueryStates(PARAMETERS, { history: 'replace' });
  const filter = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as LeadFilter;
  const narrowed = Object.keys(filter).some((name) => name !== 'sort');
  const clear = (): void =>
    void setValues({
      q: null,
      status: null,
      priority: null,
      category: null,
      source: null,
      assigned_agent_id: null,
      created_from: null,
      created_to: null,
    });
  return { values, filter, narrowed, setValues, clear };
}
