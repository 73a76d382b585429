package io.leadline.jobs;

import io.leadline.platform.TenantId;
import java.util.Optional;

/** Submits jobs and tells about them. */
public interface Jobs {
    /**
     * Stores the job and starts it soon after the commit. Joins the caller's transaction, so that the job exists exactly when
     * the change that asks for it does.
     *
     * <p>With an exclusive key, callers at once get the same job. Without a transaction at hand this retries by itself when
     * the database makes one of them its deadlock victim; inside one, such a failure is the caller's, whose whole transaction
     * is rolled back.
     *
     * @throws io.leadline.platform.problem.DomainException 409 {@code too_many_jobs} when the tenant has too many open jobs
     *     already; a job with an exclusive key is always let in
     */
    Submission submit(TenantId tenantId, NewJob newJob);

    /**
     * Refuses work that leads to a job before it is done, such as taking in a file; {@link #submit} decides.
     *
     * @throws io.leadline.platform.problem.DomainException 409 {@code too_many_jobs}
     */
    void requireRoom(TenantId tenantId);

    Optional<Job> find(TenantId tenantId, JobId jobId);
}
