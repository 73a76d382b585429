package io.leadline.notifications.internal.causes;

import io.leadline.jobs.Job;
import io.leadline.jobs.JobStatus;
import io.leadline.jobs.Jobs;
import io.leadline.jobs.events.JobEnded;
import io.leadline.notifications.internal.preferences.NotificationType;
import io.leadline.platform.UserId;
import io.leadline.platform.audit.AuditOrigin;
import io.leadline.platform.phase.NotifyPhase;
import org.springframework.stereotype.Component;

/** Jobs that ended, told to whoever started them, unless they cancelled it themselves. */
@Component
class JobCauses {
    private final Causes causes;
    private final Jobs jobs;

    JobCauses(Causes causes, Jobs jobs) {
        this.causes = causes;
        this.jobs = jobs;
    }

    @NotifyPhase
    void on(JobEnded event) {
        jobs.find(event.tenantId(), event.jobId()).ifPresent(job -> {
            UserId starter = job.createdBy();
            if (starter != null && !isOwnAct(event, starter)) {
                causes.note(event.tenantId(), cause(job, event.status(), starter));
            }
        });
    }

    private static boolean isOwnAct(JobEnded event, UserId starter) {
        return event.status() == JobStatus.CANCELLED
                && starter.equals(AuditOrigin.current().userId());
    }

    private static Cause cause(Job job, JobStatus status, UserId starter) {
        long id = job.id().value();
        return Cause.of(starter, NotificationType.JOB_FINISHED, Long.toString(id), "job", id)
                .fact("job_type", job.type())
                .fact("status", status.wireName())
                .fact("processed", job.processed())
                .fact("failed", job.failed());
    }
}
