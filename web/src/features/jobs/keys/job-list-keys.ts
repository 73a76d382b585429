import { jobKeys } from '@/entities/job/keys/job-keys';
import type { JobFilter } from '../model/job-filter';

export const jobListKeys = {
  list: (filter: JobFilter) => [...jobKeys.all, 'list', filter] as const,
};
