package io.leadline.jobs.internal;

import io.leadline.jobs.Job;
import io.leadline.jobs.JobId;
import io.leadline.jobs.JobStatus;
import io.leadline.jobs.Jobs;
import io.leadline.jobs.events.JobAdvanced;
import io.leadline.jobs.events.JobEnded;
import io.leadline.platform.TenantId;
import io.leadline.platform.background.Ticker;
import io.leadline.platform.database.AfterCommit;
import io.leadline.platform.live.Live;
import io.leadline.platform.live.LiveEvent;
import io.leadline.platform.phase.RecordPhase;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Publishes how far jobs are: notes that they got further, and now and then reads how far those are. So however many pieces a
 * job has, few events are published of it, and its last state always is.
 */
@Component
class JobLiveUpdates implements DisposableBean {
    private final Set<Noted> noted = ConcurrentHashMap.newKeySet();
    private final Jobs jobs;
    private final Live live;
    private final Ticker ticker;

    JobLiveUpdates(Jobs jobs, Live live) {
        this.jobs = jobs;
        this.live = live;
        this.ticker = new Ticker("live-jobs", Duration.ofMillis(500), this::publishNoted);
    }

    private record Noted(TenantId tenantId, JobId jobId) {}

    private record Progress(
            long jobId,
            String type,
            JobStatus status,
            long processed,
            @Nullable Long total,
            long failed,
            double progress,
            @Nullable String error,
            @Nullable Instant finishedAt) {
        static Progress of(Job job) {
            return new Progress(
                    job.id().value(),
                    job.type(),
                    job.status(),
                    job.processed(),
                    job.total(),
                    job.failed(),
                    job.progress(),
                    job.error(),
                    job.finishedAt());
        }
    }

    @RecordPhase
    void on(JobAdvanced event) {
        note(new Noted(event.tenantId(), event.jobId()));
    }

    @RecordPhase
    void on(JobEnded event) {
        note(new Noted(event.tenantId(), event.jobId()));
    }

    private void note(Noted job) {
        AfterCommit.run(() -> noted.add(job));
    }

    /** The jobs noted since the last time. One that cannot be read now is read the next time. */
    private void publishNoted() {
        for (Noted job : Set.copyOf(noted)) {
            noted.remove(job);
            try {
                jobs.find(job.tenantId(), job.jobId())
                        .ifPresent(found ->
                                live.publish(job.tenantId(), LiveEvent.of("job.progress", Progress.of(found))));
            } catch (RuntimeException away) {
                noted.add(job);
                throw away;
            }
        }
    }

    @Override
    public void destroy() {
        ticker.close();
    }
}
