package io.leadline.jobs.internal;

import io.leadline.jobs.JobStatus;
import io.leadline.jobs.events.JobEnded;
import io.leadline.jobs.internal.running.JobHandlers;
import io.leadline.platform.phase.CommittedPhase;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts ended jobs on this replica, and shows how many are open in all. */
@Component
class JobMetrics {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final MeterRegistry registry;
    private final JobHandlers handlers;
    private final OpenJobs openJobs;

    JobMetrics(MeterRegistry registry, JobHandlers handlers, OpenJobs openJobs) {
        this.registry = registry;
        this.handlers = handlers;
        this.openJobs = openJobs;
        gauge(JobStatus.QUEUED);
        gauge(JobStatus.RUNNING);
    }

    private void gauge(JobStatus status) {
        Gauge.builder("leadline.jobs.open", () -> openJobs.count(status, FRESH))
                .description("Open jobs of all replicas")
                .tag("status", status.wireName())
                .register(registry);
    }

    /** Makes every counter visible with 0 before the first job ends. */
    @EventListener(ApplicationReadyEvent.class)
    void register() {
        handlers.types()
                .forEach(type -> Arrays.stream(JobStatus.values())
                        .filter(status -> !status.isOpen())
                        .forEach(status -> finished(type, status)));
    }

    @CommittedPhase
    void onEnded(JobEnded ended) {
        finished(ended.type(), ended.status()).increment();
    }

    private Counter finished(String type, JobStatus status) {
        return Counter.builder("leadline.jobs.finished")
                .description("Jobs ended on this replica")
                .tag("type", type)
                .tag("status", status.wireName())
                .register(registry);
    }
}
