import type { Schemas } from '@/lib/api/client';
import { formatInteger } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';

export type Job = Schemas['Job'];
export type JobStatus = Schemas['JobStatus'];

/** As they follow each other in the life of a job. */
export const JOB_STATUSES: JobStatus[] = ['queued', 'running', 'succeeded', 'failed', 'cancelled'];

/** Mantine's color names. */
export const JOB_STATUS_COLOR: Record<JobStatus, string> = {
  queued: 'gray',
  running: 'blue',
  succeeded: 'green',
  failed: 'red',
  cancelled: 'gray',
};

export function hasEnded(status: JobStatus | undefined): boolean {
  return status === 'succeeded' || status === 'failed' || status === 'cancelled';
}

export function jobTypeName(type: string): string {
  return (m.jobs.type as Record<string, string>)[type] ?? type.replaceAll('_', ' ');
}

/** Shares and times below these say more about chance than about the job. */
const TELLING_SHARE = 0.02;
const TELLING_SECONDS = 2;

/** How long a running job will take at the pace it had so far; undefined while that would be a guess. */
export function remainingSeconds(job: Job, now: number): number | undefined {
  if (job.status !== 'running' || !job.started_at || job.progress < TELLING_SHARE || job.progress >= 1)
    return undefined;
  const elapsed = (now - new Date(job.started_at).getTime()) / 1000;
  return elapsed < TELLING_SECONDS ? undefined : (elapsed * (1 - job.progress)) / job.progress;
}

/** "1,200 of 9,240", and how many of those were refused. */
export function jobCounts(job: Job): string {
  const counted =
    job.total == null || hasEnded(job.status)
      ? m.jobs.processed(formatInteger(job.processed))
      : m.jobs.processedOf(formatInteger(job.processed), formatInteger(job.total));
  return job.failed > 0 ? `${counted}, ${m.jobs.refused(formatInteger(job.failed))}` : counted;
}
