package io.leadline.jobs.events;

import io.leadline.jobs.JobId;
import io.leadline.jobs.JobStatus;
import io.leadline.platform.TenantId;

/**
 * A job ended, well or not. Published inside the transaction that ends it, so a synchronous listener cleans up exactly when
 * the job ends; it must be quick and must not fail.
 */
public record JobEnded(TenantId tenantId, JobId jobId, String type, JobStatus status) {}
