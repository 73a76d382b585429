import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { hasEnded } from '@/entities/job/model/job';
import { useLiveStatus } from '@/lib/live/use-live';
import { listJobs } from '../api/list-jobs';
import type { JobFilter } from '../model/job-filter';

const WITHOUT_STREAM = 2_000;

/** Jobs, newest first. The live stream tells of their progress; without it, running jobs are asked for. */
export function useJobList(filter: JobFilter) {
  const live = useLiveStatus() === 'live';
  const query = useInfiniteQuery({
    queryKey: ['jobs', 'list', filter],
    queryFn: ({ pageParam, signal }) => listJobs(filter, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      !live && state.data?.pages.some((page) => page.items.some((job) => !hasEnded(job.status)))
        ? WITHOUT_STREAM
        : false,
  });
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  return { query, rows };
}
