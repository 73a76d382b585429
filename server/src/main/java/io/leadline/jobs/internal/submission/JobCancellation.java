package io.leadline.jobs.internal.submission;

import io.leadline.jobs.Job;
import io.leadline.jobs.JobId;
import io.leadline.jobs.internal.erasure.ErasureHandler;
import io.leadline.jobs.internal.queue.JobQueue;
import io.leadline.jobs.internal.record.JobRepository;
import io.leadline.jobs.internal.record.JobTransactions;
import io.leadline.platform.TenantId;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.NotFoundException;
import io.leadline.platform.problem.ProblemType;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Stops open jobs; a run at work notices at its next chunk, which then does not happen. */
@Service
public class JobCancellation {
    private static final ProblemType JOB_FINISHED = ProblemType.conflict("job_finished", "The job has ended already");

    private static final ProblemType NOT_CANCELLABLE =
            ProblemType.conflict("not_cancellable", "This job cannot be cancelled");

    private final JobRepository jobs;
    private final JobQueue queue;
    private final JobTransactions transactions;
    private final JobAnnouncements announcements;
    private final Clock clock;

    JobCancellation(
            JobRepository jobs,
            JobQueue queue,
            JobTransactions transactions,
            JobAnnouncements announcements,
            Clock clock) {
        this.jobs = jobs;
        this.queue = queue;
        this.transactions = transactions;
        this.announcements = announcements;
        this.clock = clock;
    }

    public void cancel(TenantId tenantId, JobId jobId) {
        if (!cancelIfOpen(tenantId, jobId)) {
            throw new DomainException(JOB_FINISHED, "Only a queued or running job can be cancelled.");
        }
    }

    /** @return whether it was open until now */
    public boolean cancelIfOpen(TenantId tenantId, JobId jobId) {
        return transactions.run(() -> {
            Job job = jobs.find(tenantId, jobId).orElseThrow(() -> new NotFoundException("job", jobId));
            if (job.type().equals(ErasureHandler.TYPE)) {
                throw new DomainException(NOT_CANCELLABLE, "The erasure of a person is always finished.");
            }
            if (!jobs.cancel(tenantId, jobId, clock.instant())) {
                return false;
            }
            jobs.forgetWork(tenantId, jobId);
            queue.removeWaiting(tenantId, jobId);
            announcements.cancelled(tenantId, job);
            return true;
        });
    }
}
