package io.leadline.jobs.internal.submission;

import io.leadline.jobs.internal.record.JobLocks;
import io.leadline.jobs.internal.record.JobRepository;
import io.leadline.jobs.internal.record.JobsProperties;
import io.leadline.platform.TenantId;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import org.springframework.stereotype.Component;

/** Keeps a tenant from piling up jobs without end. */
@Component
class JobAdmission {
    private static final ProblemType TOO_MANY_JOBS =
            ProblemType.conflict("too_many_jobs", "Too many jobs are queued already");

    private final JobRepository jobs;
    private final JobLocks locks;
    private final JobsProperties properties;

    JobAdmission(JobRepository jobs, JobLocks locks, JobsProperties properties) {
        this.jobs = jobs;
        this.locks = locks;
        this.properties = properties;
    }

    /**
     * Lets one more job in; whoever else submits one for the tenant waits until the transaction at hand ends.
     *
     * @throws DomainException 409 {@code too_many_jobs}
     */
    void admit(TenantId tenantId) {
        locks.submission(tenantId);
        check(tenantId);
    }

    /** @throws DomainException 409 {@code too_many_jobs} when a job would not be let in now */
    void check(TenantId tenantId) {
        if (jobs.countOpen(tenantId, properties.maxOpen()) >= properties.maxOpen()) {
            throw new DomainException(
                    TOO_MANY_JOBS,
                    "This tenant has " + properties.maxOpen()
                            + " jobs queued or running already. Wait until one has ended, or cancel one.");
        }
    }
}
