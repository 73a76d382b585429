package io.leadline.jobs.internal.submission;

import io.leadline.jobs.Job;
import io.leadline.jobs.JobId;
import io.leadline.jobs.JobStatus;
import io.leadline.jobs.Jobs;
import io.leadline.jobs.NewJob;
import io.leadline.jobs.Submission;
import io.leadline.jobs.events.JobAdvanced;
import io.leadline.jobs.events.JobEnded;
import io.leadline.jobs.internal.erasure.ErasureHandler;
import io.leadline.jobs.internal.queue.JobQueue;
import io.leadline.jobs.internal.queue.JobScheduler;
import io.leadline.jobs.internal.record.JobRepository;
import io.leadline.jobs.internal.record.JobTransactions;
import io.leadline.platform.TenantId;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.NotFoundException;
import io.leadline.platform.problem.ProblemType;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Submitting, finding and cancelling jobs. */
@Service
public class JobSubmissions implements Jobs {
    private static final ProblemType JOB_FINISHED = ProblemType.conflict("job_finished", "The job has ended already");

    private static final ProblemType NOT_CANCELLABLE =
            ProblemType.conflict("not_cancellable", "This job cannot be cancelled");

    private static final String ENTITY = "job";

    private final JobRepository jobs;
    private final JobAdmission admission;
    private final JobScheduler scheduler;
    private final JobQueue queue;
    private final JobTransactions transactions;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    JobSubmissions(
            JobRepository jobs,
            JobAdmission admission,
            JobScheduler scheduler,
            JobQueue queue,
            JobTransactions transactions,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.jobs = jobs;
        this.admission = admission;
        this.scheduler = scheduler;
        this.queue = queue;
        this.transactions = transactions;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Submission submit(TenantId tenantId, NewJob newJob) {
        return transactions.run(() -> submitOnce(tenantId, newJob));
    }

    private Submission submitOnce(TenantId tenantId, NewJob newJob) {
        try {
            if (newJob.exclusiveKey() == null) {
                admission.admit(tenantId);
            }
            JobId jobId = jobs.insert(tenantId, newJob, clock.instant());
            scheduler.schedule(tenantId, jobId, newJob.total());
            events.publishEvent(new JobAdvanced(tenantId, jobId));
            audit.record(
                    tenantId,
                    AuditEntry.of("job.submitted", ENTITY, jobId)
                            .fact("type", newJob.type())
                            .by(newJob.createdBy()));
            return new Submission(get(tenantId, jobId), true);
        } catch (DuplicateKeyException taken) {
            String key = newJob.exclusiveKey();
            if (key == null) {
                throw taken;
            }
            // The refused insert holds a share lock on the key, so the open job cannot end before it is read.
            return new Submission(openJob(tenantId, key), false);
        }
    }

    private Job openJob(TenantId tenantId, String exclusiveKey) {
        JobId jobId = jobs.findOpen(tenantId, exclusiveKey).orElseThrow();
        return jobs.find(tenantId, jobId)
                .or(() -> jobs.findCommitted(tenantId, jobId))
                .orElseThrow();
    }

    @Override
    public void requireRoom(TenantId tenantId) {
        admission.check(tenantId);
    }

    @Override
    public Optional<Job> find(TenantId tenantId, JobId jobId) {
        return jobs.find(tenantId, jobId);
    }

    public Job get(TenantId tenantId, JobId jobId) {
        return find(tenantId, jobId).orElseThrow(() -> new NotFoundException("job", jobId));
    }

    /** Stops an open job; a run at work notices at its next chunk, which then does not happen. */
    public void cancel(TenantId tenantId, JobId jobId) {
        if (!cancelIfOpen(tenantId, jobId)) {
            throw new DomainException(JOB_FINISHED, "Only a queued or running job can be cancelled.");
        }
    }

    /** @return whether it was open until now */
    public boolean cancelIfOpen(TenantId tenantId, JobId jobId) {
        return transactions.run(() -> {
            Job job = get(tenantId, jobId);
            if (job.type().equals(ErasureHandler.TYPE)) {
                throw new DomainException(NOT_CANCELLABLE, "The erasure of a person is always finished.");
            }
            if (!jobs.cancel(tenantId, jobId, clock.instant())) {
                return false;
            }
            jobs.forgetWork(tenantId, jobId);
            queue.removeWaiting(tenantId, jobId);
            events.publishEvent(new JobEnded(tenantId, jobId, job.type(), JobStatus.CANCELLED));
            audit.record(
                    tenantId,
                    AuditEntry.of("job.cancelled", ENTITY, jobId).change("status", job.status(), JobStatus.CANCELLED));
            return true;
        });
    }
}
