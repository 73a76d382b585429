'use client';

import { Button, Paper } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useJob } from '@/entities/job/api/use-job';
import { hasEnded } from '@/entities/job/model/job';
import { JobProgress } from '@/entities/job/ui/job-progress';
import { RefusedRowsButton } from '@/entities/job/ui/refused-rows-button';
import { leadKeys } from '@/entities/lead/keys/lead-keys';
import * as m from '@/lib/messages/messages';
import { removePendingOfJobs } from '../../hooks/pending-changes';

/** A change of all leads that match, as it runs; the number of the job is in the address, so that a reload finds it again. */
export function BulkJob({ jobId, onClose }: { jobId: number; onClose: () => void }) {
  const queryClient = useQueryClient();
  const ended = hasEnded(useJob(jobId).data?.status);
  useEffect(() => {
    if (ended) void queryClient.invalidateQueries({ queryKey: leadKeys.lists }).finally(removePendingOfJobs);
  }, [ended, queryClient]);
  useEffect(() => removePendingOfJobs, []);
  return (
    <Paper withBorder p="sm">
      <JobProgress
        jobId={jobId}
        label={m.leads.bulk.job}
        result={(job) => job.failed > 0 && <RefusedRowsButton jobId={job.id} />}
      />
      {ended && (
        <Button size="compact-xs" variant="subtle" color="gray" mt={4} onClick={onClose}>
          {m.leads.bulk.jobGone}
        </Button>
      )}
    </Paper>
  );
}
