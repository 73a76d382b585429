import { queryOptions, skipToken } from '@tanstack/react-query';
import { api, body } from '@/lib/api/client';
import { asProblem } from '@/lib/api/problem';
import { jobKeys } from '../keys/job-keys';
import type { Job } from '../model/job';

function getJob(id: number, signal: AbortSignal): Promise<Job> {
  return body(api.GET('/api/v1/jobs/{id}', { params: { path: { id } }, signal }));
}

/** What it has done stays done. One that has ended in the meantime is left as it is. */
export async function cancelJob(id: number): Promise<void> {
  try {
    await api.DELETE('/api/v1/jobs/{id}', { params: { path: { id } } });
  } catch (error) {
    if (asProblem(error).code !== 'job_finished') throw error;
  }
}

export function jobQuery(id: number | null | undefined) {
  return queryOptions({
    queryKey: jobKeys.one(id),
    queryFn: id == null ? skipToken : ({ signal }) => getJob(id, signal),
  });
}
