package io.leadline.jobs.internal.submission;

import io.leadline.jobs.Job;
import io.leadline.jobs.JobId;
import io.leadline.jobs.JobStatus;
import io.leadline.jobs.NewJob;
import io.leadline.jobs.events.JobAdvanced;
import io.leadline.jobs.events.JobEnded;
import io.leadline.platform.TenantId;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Announces what people did with jobs, to the trail and to those who listen. */
@Component
class JobAnnouncements {
    private static final String ENTITY = "job";

    private final Audit audit;
    private final ApplicationEventPublisher events;

    JobAnnouncements(Audit audit, ApplicationEventPublisher events) {
        this.audit = audit;
        this.events = events;
    }

    void submitted(TenantId tenantId, JobId jobId, NewJob newJob) {
        events.publishEvent(new JobAdvanced(tenantId, jobId));
        audit.record(
                tenantId,
                AuditEntry.of("job.submitted", ENTITY, jobId)
                        .fact("type", newJob.type())
                        .by(newJob.createdBy()));
    }

    void cancelled(TenantId tenantId, Job job) {
        events.publishEvent(new JobEnded(tenantId, job.id(), job.type(), JobStatus.CANCELLED));
        audit.record(
                tenantId,
                AuditEntry.of("job.cancelled", ENTITY, job.id()).change("status", job.status(), JobStatus.CANCELLED));
    }
}
