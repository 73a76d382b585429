import type { Job } from '@/entities/job/model/job';

/** How long an ended job ran; undefined for one that runs, or was cancelled before it began. */
export function tookSeconds(job: Job): number | undefined {
  if (!job.started_at || !job.finished_at) return undefined;
  return (Date.parse(job.finished_at) - Date.parse(job.started_at)) / 1000;
}
