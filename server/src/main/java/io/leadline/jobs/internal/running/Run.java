package io.leadline.jobs.internal.running;

import io.leadline.jobs.JobId;
import io.leadline.platform.TenantId;

/**
 * One run of a job. It may write as long as no newer attempt has begun: the fence of all its writes.
 *
 * @param setbacks runs without progress so far, this one included
 * @param failed items refused by the runs before
 */
record Run(TenantId tenantId, JobId jobId, String type, int attempt, int setbacks, long failed) {}
