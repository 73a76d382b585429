package io.leadline.notifications.internal.triggers;

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
class JobTriggers {
    private final NotificationTriggers triggers;
    private final Jobs jobs;

    JobTriggers(NotificationTriggers triggers, Jobs jobs) {
        this.triggers = triggers;
        this.jobs = jobs;
    }

    @NotifyPhase
    void on(JobEnded event) {
        jobs.find(event.tenantId(), event.jobId()).ifPresent(job -> {
            UserId starter = job.createdBy();
            if (starter != null && !isOwnAct(event, starter)) {
                triggers.note(event.tenantId(), trigger(job, event.status(), starter));
            }
        });
    }

    private static boolean isOwnAct(JobEnded event, UserId starter) {
        return event.status() == JobStatus.CANCELLED
                && starter.equals(AuditOrigin.current().userId());
    }

    private static NotificationTrigger trigger(Job job, JobStatus status, UserId starter) {
        long id = job.id().value();
        return NotificationTrigger.of(starter, NotificationType.JOB_FINISHED, Long.toString(id), "job", id)
                .fact("job_type", job.type())
                .fact("status", status.wireName())
                .fact("processed", job.processed())
                .fact("failed", job.failed());
    }
}
