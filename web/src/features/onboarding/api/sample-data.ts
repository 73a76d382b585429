import { queryOptions } from '@tanstack/react-query';
import { hasEnded, type Job } from '@/entities/job/model/job';
import { api, body, type Schemas } from '@/lib/api/client';
import { Problem } from '@/lib/api/problem';
import { onboardingKeys } from '../keys/onboarding-keys';

export type SampleData = Schemas['SampleData'];
export type SampleRemoval = Schemas['SampleRemoval'];

const LOOK_AGAIN = 700;

export const sampleDataQuery = queryOptions({
  queryKey: onboardingKeys.sampleData,
  queryFn: ({ signal }): Promise<SampleData> => body(api.GET('/api/v1/sample-data', { signal })),
});

/** Asks for sample data and waits until it is there; twice at once leads to one set. */
export async function addSampleData(): Promise<void> {
  const { job_id } = await body(api.PUT('/api/v1/sample-data'));
  if (job_id == null) return;
  let job: Job;
  do {
    await new Promise((again) => setTimeout(again, LOOK_AGAIN));
    job = await body(api.GET('/api/v1/jobs/{id}', { params: { path: { id: job_id } } }));
  } while (!hasEnded(job.status));
  if (job.status !== 'succeeded') throw new Problem(0, 'job_failed', job.error ?? job.status);
}

/** @param worked whether sample leads somebody worked on go as well */
export function removeSampleData(worked: boolean): Promise<SampleRemoval> {
  return body(api.DELETE('/api/v1/sample-data', { params: { query: { include_worked: worked } } }));
}
