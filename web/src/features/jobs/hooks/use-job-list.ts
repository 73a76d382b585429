import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { hasEnded } from '@/entities/job/model/job';
import { useLiveStatus } from '@/lib/live/use-live';
import { useRows } from '@/lib/query/pages';
import { jobListQuery } from '../api/list-jobs';
import type { JobFilter } from '../model/job-filter';

const WITHOUT_STREAM = 2_000;

/** Jobs, newest first. The live stream tells of their progress; without it, running jobs are asked for. */
export function useJobList(filter: JobFilter) {
  const live = useLiveStatus() === 'live';
  const query = useInfiniteQuery({
    ...jobListQuery(filter),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      !live && state.data?.pages.some((page) => page.items.some((job) => !hasEnded(job.status)))
        ? WITHOUT_STREAM
        : false,
  });
  return { query, rows: useRows(query.data) };
}
