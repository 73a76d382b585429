import type { operations } from '@/lib/api/schema';

type Query = NonNullable<operations['listJobs']['parameters']['query']>;

export type JobFilter = Pick<Query, 'status' | 'type'>;

/** The work there is in the background, by the names of the server. */
export const JOB_TYPES = ['lead_import', 'lead_bulk', 'score_batch', 'person_erasure'] as const;
