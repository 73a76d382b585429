package io.leadline.jobs.internal.queue;

import io.leadline.jobs.JobId;
import io.leadline.platform.TenantId;

/**
 * A job in the hands of a replica.
 *
 * @param number counts the times the job was taken; an older claim on it changes nothing any more
 */
record Claim(TenantId tenantId, JobId jobId, String replica, long number) {}
