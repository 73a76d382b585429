import { parseAsInteger, parseAsStringLiteral, useQueryState, useQueryStates } from 'nuqs';
import { JOB_STATUSES } from '@/entities/job/model/job';
import { JOB_TYPES, type JobFilter } from '../model/job-filter';

const PARAMETERS = { status: parseAsStringLiteral(JOB_STATUSES), type: parseAsStringLiteral(JOB_TYPES) };

export function useJobFilter() {
  const [values, setValues] = useQueryStates(PARAMETERS, { history: 'replace' });
  const filter: JobFilter = { status: values.status ?? undefined, type: values.type ?? undefined };
  return { values, setValues, filter, narrowed: values.status !== null || values.type !== null };
}

/** The job whose details are open. Going back closes them. */
export function useOpenJob() {
  return useQueryState('job', parseAsInteger.withOptions({ history: 'push' }));
}
