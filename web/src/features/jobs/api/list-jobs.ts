import { api, body, type Schemas } from '@/lib/api/client';
import { pagesQuery } from '@/lib/query/pages';
import { jobListKeys } from '../keys/job-list-keys';
import type { JobFilter } from '../model/job-filter';

export type JobPage = Schemas['JobPage'];
const PAGE_SIZE = 50;

function listJobs(filter: JobFilter, cursor: string | undefined, signal: AbortSignal): Promise<JobPage> {
  return body(api.GET('/api/v1/jobs', { params: { query: { ...filter, limit: PAGE_SIZE, cursor } }, signal }));
}

export function jobListQuery(filter: JobFilter) {
  return pagesQuery(jobListKeys.list(filter), (cursor, signal) => listJobs(filter, cursor, signal));
}
