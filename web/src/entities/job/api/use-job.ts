import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLiveStatus } from '@/lib/live/use-live';
import { jobKeys } from '../keys/job-keys';
import { hasEnded } from '../model/job';
import { cancelJob, jobQuery } from './job-api';

/** The live stream tells of each step; asking now and then covers for an event that got lost. */
const WHILE_LIVE = 10_000;
const WITHOUT_STREAM = 1_500;

export function useJob(id: number | null | undefined) {
  const live = useLiveStatus() === 'live';
  return useQuery({
    ...jobQuery(id),
    refetchInterval: (query) => {
      if (hasEnded(query.state.data?.status) || query.state.status === 'error') return false;
      return live ? WHILE_LIVE : WITHOUT_STREAM;
    },
  });
}

export function useCancelJob() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: cancelJob,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: jobKeys.all }),
  });
}
