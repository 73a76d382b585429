import { Badge, Progress } from '@mantine/core';
import * as m from '@/lib/messages/messages';
import { hasEnded, JOB_STATUS_COLOR, jobTypeName, type Job, type JobStatus } from '../model/job';

export function JobStatusBadge({ status }: { status: JobStatus }) {
  return (
    <Badge variant="light" color={JOB_STATUS_COLOR[status]} tt="none" fw={500}>
      {m.jobs.status[status]}
    </Badge>
  );
}

/** How far a job is; while nobody knows how much there is, a full bar in motion. */
export function JobBar({ job, size = 'md' }: { job: Job; size?: 'xs' | 'sm' | 'md' }) {
  const running = !hasEnded(job.status);
  const unknown = job.status === 'running' && job.total == null;
  const percent = job.status === 'succeeded' || unknown ? 100 : Math.round(job.progress * 100);
  return (
    <Progress.Root size={size} radius="xl">
      <Progress.Section
        value={percent}
        color={JOB_STATUS_COLOR[job.status]}
        animated={running && job.status === 'running'}
        aria-label={jobTypeName(job.type)}
        aria-valuetext={unknown ? m.jobs.status.running : undefined}
      />
    </Progress.Root>
  );
}
