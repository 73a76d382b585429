package io.leadline.jobs.internal.queue;

import io.leadline.jobs.JobId;
import io.leadline.jobs.internal.record.JobsProperties;
import io.leadline.jobs.internal.running.JobRunner;
import io.leadline.platform.TenantId;
import io.leadline.platform.database.AfterCommit;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hands open jobs to the threads of this replica. Which job is next is decided when a thread is free, over all replicas, so
 * that no tenant waits behind another one's queue. A dead replica's jobs wait again when its heartbeats stay away.
 */
@Component
public class JobScheduler implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(JobScheduler.class);
    private static final int MISSED_HEARTBEATS = 4;

    private final String replica = UUID.randomUUID().toString();
    private final JobDispatch dispatch;
    private final JobQueue queue;
    private final JobTurns turns;
    private final JobRunner runner;
    private final JobsProperties properties;
    private final Semaphore wishes = new Semaphore(0);
    private @Nullable JobThreads threads;
    private @Nullable ScheduledExecutorService pulse;
    private @Nullable Thread handingOut;
    private volatile boolean running;

    JobScheduler(JobDispatch dispatch, JobQueue queue, JobTurns turns, JobRunner runner, JobsProperties properties) {
        this.dispatch = dispatch;
        this.queue = queue;
        this.turns = turns;
        this.runner = runner;
        this.properties = properties;
    }

    /** Stores the job in the transaction at hand; after its commit a free thread here, or elsewhere, begins. */
    public void schedule(TenantId tenantId, JobId jobId, @Nullable Long items) {
        dispatch.add(tenantId, jobId, items);
        AfterCommit.run(wishes::release);
    }

    @Override
    public void start() {
        JobThreads started = new JobThreads(runner, dispatch, properties);
        ScheduledExecutorService beating = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("jobs-heartbeat").factory());
        long every = properties.heartbeat().toNanos();
        Runnable beat = () -> quietly(() -> beat(started));
        Runnable forget = () -> quietly(turns::forgetIdle);
        ScheduledFuture<?> _ = beating.scheduleAtFixedRate(beat, 0, every, TimeUnit.NANOSECONDS);
        ScheduledFuture<?> _ = beating.scheduleWithFixedDelay(forget, 1, 60, TimeUnit.MINUTES);
        threads = started;
        pulse = beating;
        running = true;
        handingOut = Thread.ofPlatform().name("jobs-dispatch").start(() -> handOut(started));
    }

    private void beat(JobThreads at) {
        queue.beat(replica, at.atWork());
        int revived = queue.revive(properties.heartbeat().multipliedBy(MISSED_HEARTBEATS));
        if (revived > 0) {
            LOG.info("{} jobs of replicas that fell silent wait for a thread again", revived);
            wishes.release();
        }
    }

    private void handOut(JobThreads to) {
        while (running) {
            try {
                if (!fillThreads(to)) {
                    boolean _ = wishes.tryAcquire(properties.pollInterval().toNanos(), TimeUnit.NANOSECONDS);
                    wishes.drainPermits();
                }
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    /** @return whether a job was handed out, so that there may be another */
    private boolean fillThreads(JobThreads to) {
        if (!to.reserve()) {
            return false;
        }
        Optional<Claim> claim = quietlyClaim();
        if (claim.isEmpty()) {
            to.release();
            return false;
        }
        to.run(claim.get(), wishes::release);
        return true;
    }

    private Optional<Claim> quietlyClaim() {
        try {
            return dispatch.claim(replica);
        } catch (RuntimeException away) {
            LOG.debug("The next job could not be chosen; it is tried again in {}", properties.pollInterval(), away);
            return Optional.empty();
        } catch (Error outOfSomething) {
            LOG.error(
                    "The next job could not be chosen; it is tried again in {}",
                    properties.pollInterval(),
                    outOfSomething);
            return Optional.empty();
        }
    }

    /** A failure must not end the heartbeats: the database may only be away, or memory be short for a moment. */
    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException away) {
            LOG.debug("Jobs could not tell that they are alive; they try again", away);
        } catch (Error outOfSomething) {
            LOG.error("Jobs could not tell that they are alive; they try again", outOfSomething);
        }
    }

    /** Heartbeats go on until the last job has stopped. */
    @Override
    public void stop() {
        running = false;
        Thread handing = handingOut;
        JobThreads working = threads;
        ScheduledExecutorService beating = pulse;
        if (handing == null || working == null || beating == null) {
            return;
        }
        wishes.release();
        join(handing);
        working.stop();
        beating.shutdownNow();
    }

    private void join(Thread thread) {
        try {
            boolean _ = thread.join(Duration.ofSeconds(10).plus(properties.pollInterval()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Beside the web server's graceful shutdown, not before it. */
    @Override
    public void stop(Runnable done) {
        Thread.ofVirtual().name("jobs-stop").start(() -> {
            try {
                stop();
            } finally {
                done.run();
            }
        });
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE;
    }
}
