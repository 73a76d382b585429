package io.leadline.platform.worklist;

import io.leadline.platform.database.AfterCommit;
import io.leadline.platform.worklist.WorkQueue.Item;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does in the background what waits in rows of the database: soon after the commit that wrote them, on threads of its own.
 * Whoever writes a row wakes it; a sweep finds what nobody woke it for. A key that fails is tried again with growing pauses
 * and holds up no other. {@link Worklists} opens, starts and stops it.
 *
 * @param <K> see {@link WorkSource}
 */
public final class Worklist<K> {
    private static final Logger LOG = LoggerFactory.getLogger(Worklist.class);
    private static final int PORTION = 200;
    private static final Duration FIRST_SWEEP = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final WorkQueue<K> queue = new WorkQueue<>();
    private final AtomicBoolean lookIsPlanned = new AtomicBoolean();
    private final WorkSource<K> source;
    private final Pace pace;
    private final WorklistMetrics metrics;
    private volatile @Nullable ScheduledThreadPoolExecutor threads;

    Worklist(WorkSource<K> source, Pace pace, MeterRegistry registry) {
        this.source = source;
        this.pace = pace;
        this.metrics = new WorklistMetrics(registry, source.name(), queue);
    }

    /** Something waits behind the key: it is worked on after the transaction at hand has committed, or soon where there is none. */
    public void wake(K key) {
        AfterCommit.run(() -> add(key, pace.delay()));
    }

    /** The same where it is not known behind which keys: the source is asked. */
    public void look() {
        AfterCommit.run(this::planLook);
    }

    private void planLook() {
        if (lookIsPlanned.compareAndSet(false, true)) {
            after(pace.delay(), () -> {
                lookIsPlanned.set(false);
                sweep();
            });
        }
    }

    private void add(K key, Duration delay) {
        Item<K> item = queue.add(key);
        if (item != null) {
            after(delay, () -> run(item));
        }
    }

    /** Before the start and after the end nothing is done: what waits waits in its row. */
    private void after(Duration delay, Runnable task) {
        ScheduledThreadPoolExecutor running = threads;
        if (running == null) {
            return;
        }
        Runnable unlessStopped = () -> {
            if (threads != null) {
                task.run();
            }
        };
        try {
            ScheduledFuture<?> _ = running.schedule(unlessStopped, delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException stopped) {
            LOG.debug("{} stops; the rest waits in the database", source.name(), stopped);
        }
    }

    private void run(Item<K> item) {
        if (!queue.begin(item)) {
            return;
        }
        long begun = System.nanoTime();
        try {
            WorkOutcome outcome = source.work(item.key());
            metrics.done(System.nanoTime() - begun);
            settle(item, outcome);
        } catch (RuntimeException | Error failed) {
            metrics.failed(System.nanoTime() - begun);
            pause(item, failed);
        }
        if (queue.shouldLookAgain()) {
            planLook();
        }
    }

    private void settle(Item<K> item, WorkOutcome outcome) {
        switch (outcome) {
            case DONE -> {
                if (queue.finish(item)) {
                    after(pace.delay(), () -> run(item));
                }
            }
            case MORE -> {
                queue.giveWay(item);
                after(Duration.ZERO, () -> run(item));
            }
            case UNAVAILABLE -> {
                boolean _ = queue.finish(item);
                queue.forgetWaiting();
            }
        }
    }

    private void pause(Item<K> item, Throwable failed) {
        int failures = queue.fail(item);
        Duration pause = failures == 0 ? pace.sweepEvery() : pace.pauseAfter(failures);
        LOG.warn("{} failed for {}; it is tried again in {}", source.name(), item.key(), pause, failed);
        if (failures > 0) {
            after(pause, () -> run(item));
        }
    }

    private void sweep() {
        try {
            List<K> page = source.waiting(null, PORTION);
            while (!page.isEmpty()) {
                page.forEach(key -> add(key, Duration.ZERO));
                page = page.size() < PORTION || !queue.hasRoom() ? List.of() : source.waiting(page.getLast(), PORTION);
            }
        } catch (RuntimeException | Error failed) {
            LOG.warn(
                    "{} could not be asked what waits; it is asked again in {}",
                    source.name(),
                    pace.sweepEvery(),
                    failed);
        }
    }

    /** @param sweeps whether to look for what nobody woke it for */
    void start(boolean sweeps) {
        ScheduledThreadPoolExecutor started = new ScheduledThreadPoolExecutor(
                pace.threads(),
                Thread.ofPlatform().daemon().name(source.name() + "-", 1).factory());
        started.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        threads = started;
        lookIsPlanned.set(false);
        queue.ready().forEach(item -> after(pace.delay(), () -> run(item)));
        if (sweeps) {
            Duration first = FIRST_SWEEP.compareTo(pace.sweepEvery()) < 0 ? FIRST_SWEEP : pace.sweepEvery();
            ScheduledFuture<?> _ = started.scheduleWithFixedDelay(
                    this::sweep, first.toNanos(), pace.sweepEvery().toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /** Waits a while for the work at hand; what is left waits in its rows. */
    void stop() {
        ScheduledThreadPoolExecutor stopping = threads;
        if (stopping == null) {
            return;
        }
        threads = null;
        stopping.shutdown();
        if (!ends(stopping)) {
            LOG.warn("{} is interrupted; what it was at is done again", source.name());
            stopping.shutdownNow();
            boolean _ = ends(stopping);
        }
        if (pace.finishesOnStop()) {
            finish();
        }
        queue.forgetWaiting();
    }

    private static boolean ends(ScheduledThreadPoolExecutor stopping) {
        try {
            return stopping.awaitTermination(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void finish() {
        long begun = System.nanoTime();
        List<Item<K>> ready = queue.ready();
        while (!ready.isEmpty() && System.nanoTime() - begun < PATIENCE.toNanos()) {
            ready.forEach(this::run);
            ready = queue.ready();
        }
    }
}
