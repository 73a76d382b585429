import { parseAsInteger, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import { toAuditFilter } from '../model/audit-filter';

const PARAMETERS = {
  user_id: parseAsInteger,
  entity_type: parseAsString,
  entity_id: parseAsString,
  action: parseAsString,
  status: parseAsStringLiteral(['success', 'failure']),
  from: parseAsString,
  to: parseAsString,
};

/** Who, what and when is asked for, kept in the address. */
export function useAuditFilter() {
  const [values, setValues] = useQueryStates(PARAMETERS, { history: 'replace' });
  const filter = useMemo(() => toAuditFilter(values), [values]);
  return { values, filter, narrowed: Object.keys(filter).length > 0, setValues, clear: () => void setValues(null) };
}

export type AuditView = ReturnType<typeof useAuditFilter>;
