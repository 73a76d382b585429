package io.leadline.identity.internal.passwords;

import io.leadline.platform.problem.ProblemType;
import io.leadline.platform.problem.RetryLaterException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The threads passwords are hashed on. Requests run on virtual threads, and a hash, which is nothing but work, would keep the
 * carrier of one from all the others. Here it runs on a few platform threads of its own; whoever waits for one occupies nothing,
 * and is refused at once where too many wait already. Nobody may hold a connection or a lock while waiting.
 */
@Component
@EnableConfigurationProperties(HashingProperties.class)
public class HashingPool implements DisposableBean {
    public static final ProblemType BUSY =
            new ProblemType(HttpStatus.SERVICE_UNAVAILABLE, "busy", "Too many passwords are being checked");

    private static final Duration COME_BACK = Duration.ofSeconds(2);

    private final TwoLanes<FutureTask<?>> queue;
    private final Duration longestWait;
    private final MeterRegistry meters;
    private final Timer work;
    private final List<Thread> threads = new ArrayList<>();

    HashingPool(HashingProperties properties, MeterRegistry meters) {
        this.queue = new TwoLanes<>(properties.queue());
        this.longestWait = properties.longestWait();
        this.meters = meters;
        this.work = meters.timer("leadline.hashing.duration");
        for (Lane lane : Lane.values()) {
            Gauge.builder("leadline.hashing.waiting", queue, waiting -> waiting.waiting(lane))
                    .tag("lane", lane.tag())
                    .register(meters);
        }
        int count = properties.threadsOn(Runtime.getRuntime().availableProcessors());
        for (int number = 0; number < count; number++) {
            threads.add(Thread.ofPlatform().daemon().name("hashing-" + number).start(this::workUntilStopped));
        }
    }

    /**
     * Does the work on one of the threads and waits for its result.
     *
     * @throws RetryLaterException 503 {@code busy} when too many wait, or this one has waited too long
     */
    public <T> T run(Lane lane, Supplier<T> hashing) {
        FutureTask<T> task = new FutureTask<>(() -> work.record(hashing));
        if (!queue.offer(lane, task)) {
            throw busy(lane);
        }
        try {
            return await(lane, task);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException expected) {
                throw expected;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            queue.remove(lane, task);
            Thread.currentThread().interrupt();
            throw busy(lane);
        }
    }

    private <T> T await(Lane lane, FutureTask<T> task) throws ExecutionException, InterruptedException {
        try {
            return task.get(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            if (queue.remove(lane, task)) {
                throw busy(lane);
            }
            return task.get();
        }
    }

    private RetryLaterException busy(Lane lane) {
        meters.counter("leadline.hashing.refused", "lane", lane.tag()).increment();
        return new RetryLaterException(BUSY, "Try again in a moment; nothing was changed.", COME_BACK);
    }

    private void workUntilStopped() {
        try {
            while (true) {
                queue.take().run();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void destroy() {
        threads.forEach(Thread::interrupt);
    }
}
