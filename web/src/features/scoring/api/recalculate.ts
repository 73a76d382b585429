import { api, body } from '@/lib/api/client';

/** Starts the recalculation of all open leads, or joins the one that runs, and answers its job. */
export async function recalculate(): Promise<number> {
  const { job_id } = await body(api.POST('/api/v1/leads/scores/batch-calculate', { body: {} }));
  return job_id;
}
