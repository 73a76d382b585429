package io.leadline.platform.worklist;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/**
 * What is told of a worklist, each with its name: the keys that wait in this replica and how long the oldest has, and how
 * long the work takes, done or failed.
 */
final class WorklistMetrics {
    private final Timer done;
    private final Timer failed;

    WorklistMetrics(MeterRegistry registry, String name, WorkQueue<?> queue) {
        this.done = timer(registry, name, "done");
        this.failed = timer(registry, name, "failed");
        Gauge.builder("leadline.worklist.waiting", queue, WorkQueue::size)
                .description("Keys that wait in this replica, those that failed and are tried again included")
                .tag("worklist", name)
                .register(registry);
        TimeGauge.builder("leadline.worklist.age", queue, TimeUnit.NANOSECONDS, WorkQueue::oldestNanos)
                .description("How long the oldest of them has waited")
                .tag("worklist", name)
                .register(registry);
    }

    private static Timer timer(MeterRegistry registry, String name, String outcome) {
        return Timer.builder("leadline.worklist.work")
                .description("The work on one key")
                .tag("worklist", name)
                .tag("outcome", outcome)
                .register(registry);
    }

    void done(long nanos) {
        done.record(nanos, TimeUnit.NANOSECONDS);
    }

    void failed(long nanos) {
        failed.record(nanos, TimeUnit.NANOSECONDS);
    }
}
