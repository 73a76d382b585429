package io.leadline.jobs.events;

import io.leadline.jobs.JobId;
import io.leadline.platform.TenantId;

/**
 * A job was submitted, began or got a piece further; how far it is then, the job itself tells. Published inside the
 * transaction of that step, which may be one of thousands: whoever listens must be quick and must not fail.
 */
public record JobAdvanced(TenantId tenantId, JobId jobId) {}
