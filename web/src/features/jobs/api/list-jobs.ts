import { api, body, type Schemas } from '@/lib/api/client';
import type { JobFilter } from '../model/job-filter';

export type JobPage = Schemas['JobPage'];
const PAGE_SIZE = 50;

export function listJobs(filter: JobFilter, cursor: string | undefined, signal: AbortSignal): Promise<JobPage> {
  return body(api.GET('/api/v1/jobs', { params: { query: { ...filter, limit: PAGE_SIZE, cursor } }, signal }));
}
