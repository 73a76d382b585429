package io.leadline.jobs.internal.submission;

import io.leadline.jobs.Job;
import io.leadline.jobs.JobId;
import io.leadline.jobs.Jobs;
import io.leadline.jobs.NewJob;
import io.leadline.jobs.Submission;
import io.leadline.jobs.internal.queue.JobScheduler;
import io.leadline.jobs.internal.record.JobRepository;
import io.leadline.jobs.internal.record.JobTransactions;
import io.leadline.platform.TenantId;
import io.leadline.platform.problem.NotFoundException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Submitting and finding jobs. */
@Service
public class JobSubmissions implements Jobs {
    private final JobRepository jobs;
    private final JobAdmission admission;
    private final JobScheduler scheduler;
    private final JobTransactions transactions;
    private final JobAnnouncements announcements;
    private final Clock clock;

    JobSubmissions(
            JobRepository jobs,
            JobAdmission admission,
            JobScheduler scheduler,
            JobTransactions transactions,
            JobAnnouncements announcements,
            Clock clock) {
        this.jobs = jobs;
        this.admission = admission;
        this.scheduler = scheduler;
        this.transactions = transactions;
        this.announcements = announcements;
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
            announcements.submitted(tenantId, jobId, newJob);
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
}
