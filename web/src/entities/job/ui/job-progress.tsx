'use client';

import { Alert, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useInterval } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { QueryView } from '@/components/states/query-view';
import { formatDuration } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { useJob } from '../api/use-job';
import { jobCounts, jobTypeName, remainingSeconds, type Job } from '../model/job';
import { CancelJobButton } from './cancel-job-button';
import { JobBar, JobStatusBadge } from './job-bar';

type Props = {
  /** Kept in the address by the page (`?job=`), so that a reload comes back to it. */
  jobId: number;
  /** What the page calls it; else the job's type. */
  label?: string;
  /** Below the bar once the job has succeeded: what came of it and where to go. */
  result?: (job: Job) => ReactNode;
};

/** A job as it runs: bar, counts, remaining time, a button to cancel it; why, if it failed. */
export function JobProgress({ jobId, label, result }: Props) {
  const query = useJob(jobId);
  return (
    <QueryView query={query} skeleton={<Skeleton height={64} />}>
      {(job) => <JobProgressOf job={job} label={label} result={result} />}
    </QueryView>
  );
}

function JobProgressOf({ job, label, result }: { job: Job } & Omit<Props, 'jobId'>) {
  return (
    <Stack gap={8}>
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={600}>
          {label ?? jobTypeName(job.type)}
        </Text>
        <JobStatusBadge status={job.status} />
      </Group>
      <JobBar job={job} />
      <Group justify="space-between" gap="xs" mih={26}>
        <Text size="sm" c="dimmed" role="status">
          {jobCounts(job)}
          {job.status === 'running' && <Remaining job={job} />}
        </Text>
        <CancelJobButton job={job} />
      </Group>
      {job.status === 'failed' && <JobFailure job={job} />}
      {job.status === 'cancelled' && <Text size="sm">{m.jobs.cancelledText}</Text>}
      {job.status === 'succeeded' && result?.(job)}
    </Stack>
  );
}

function Remaining({ job }: { job: Job }) {
  const [now, setNow] = useState(Date.now);
  useInterval(() => setNow(Date.now()), 1_000, { autoInvoke: true });
  const seconds = remainingSeconds(job, now);
  return seconds === undefined ? null : <span aria-hidden> · {m.jobs.remaining(formatDuration(seconds))}</span>;
}

/** Why a job failed, and what to do. */
export function JobFailure({ job }: { job: Job }) {
  return (
    <Alert color="red" title={m.jobs.failure.title}>
      <Text size="sm">{job.error ?? m.jobs.failure.unknown}</Text>
      <Text size="sm" mt={6}>
        {m.jobs.failure.next(job.processed)}
      </Text>
    </Alert>
  );
}
