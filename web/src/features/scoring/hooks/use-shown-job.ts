import { parseAsInteger, useQueryState } from 'nuqs';

/** The recalculation whose progress is shown, kept in the address so that it survives a reload. */
export function useShownJob(): [number | null, (job: number | null) => void] {
  const [job, setJob] = useQueryState('job', parseAsInteger);
  return [job, (next) => void setJob(next)];
}
