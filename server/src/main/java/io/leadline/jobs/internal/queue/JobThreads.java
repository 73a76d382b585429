package io.leadline.jobs.internal.queue;

import io.leadline.jobs.JobId;
import io.leadline.jobs.internal.record.JobsProperties;
import io.leadline.jobs.internal.running.JobRunner;
import io.leadline.jobs.internal.running.RunOutcome;
import io.leadline.jobs.internal.running.RunSignals;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads of one replica, and the jobs they are at. */
final class JobThreads {
    private static final Logger LOG = LoggerFactory.getLogger(JobThreads.class);
    private static final Duration AFTER_UNEXPECTED = Duration.ofSeconds(10);

    private final JobRunner runner;
    private final JobDispatch dispatch;
    private final JobsProperties properties;
    private final Map<JobId, Claim> claims = new ConcurrentHashMap<>();
    private final Semaphore free;
    private final ExecutorService threads;
    private volatile boolean stopping;

    JobThreads(JobRunner runner, JobDispatch dispatch, JobsProperties properties) {
        this.runner = runner;
        this.dispatch = dispatch;
        this.properties = properties;
        this.free = new Semaphore(properties.threads());
        this.threads = Executors.newFixedThreadPool(
                properties.threads(), Thread.ofPlatform().name("jobs-", 0).factory());
    }

    /** The jobs at work here, whose claims are kept alive. */
    Collection<JobId> atWork() {
        return claims.keySet();
    }

    boolean reserve() {
        return free.tryAcquire();
    }

    void release() {
        free.release();
    }

    /** Runs the job on the thread reserved for it. */
    void run(Claim claim, Runnable whenFree) {
        claims.put(claim.jobId(), claim);
        try {
            threads.execute(() -> carryOut(claim, whenFree));
        } catch (RejectedExecutionException | OutOfMemoryError noThread) {
            LOG.warn("Job {} of {} got no thread; it is taken over soon", claim.jobId(), claim.tenantId(), noThread);
            letGo(claim, whenFree);
        }
    }

    private void carryOut(Claim claim, Runnable whenFree) {
        try {
            dispatch.settle(claim, outcome(claim));
        } catch (RuntimeException away) {
            LOG.warn(
                    "Job {} of {} could not be put back; it is taken over soon", claim.jobId(), claim.tenantId(), away);
        } finally {
            letGo(claim, whenFree);
        }
    }

    /** Without heartbeats the claim ends soon, unless it has been given back. */
    private void letGo(Claim claim, Runnable whenFree) {
        claims.remove(claim.jobId(), claim);
        free.release();
        whenFree.run();
    }

    private RunOutcome outcome(Claim claim) {
        try {
            return runner.run(claim.tenantId(), claim.jobId(), new Turn(claim));
        } catch (RuntimeException unexpected) {
            LOG.warn("Job {} of {} goes on in {}", claim.jobId(), claim.tenantId(), AFTER_UNEXPECTED, unexpected);
            return new RunOutcome.Again(AFTER_UNEXPECTED);
        }
    }

    /** Asks jobs to stop at the end of their chunk, and interrupts those that have not after a while. */
    void stop() {
        stopping = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(properties.stopWait().toNanos(), TimeUnit.NANOSECONDS)) {
                threads.shutdownNow();
                if (!threads.awaitTermination(properties.stopWait().toNanos(), TimeUnit.NANOSECONDS)) {
                    LOG.warn("Jobs {} did not stop in time; another replica takes them over", atWork());
                }
            }
        } catch (InterruptedException interrupted) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** The time a run has for itself; afterwards it asks now and then who waits. */
    private final class Turn implements RunSignals {
        private final Claim claim;
        private long askAt = System.nanoTime() + properties.turn().toNanos();
        private boolean over;

        Turn(Claim claim) {
            this.claim = claim;
        }

        @Override
        public boolean stopping() {
            return stopping;
        }

        /** Once over, it is so for all lanes of the run. */
        @Override
        public synchronized boolean turnIsOver() {
            long now = System.nanoTime();
            if (!over && now - askAt >= 0) {
                over = dispatch.isOthersTurn(claim);
                askAt = now + properties.turn().toNanos() / 2;
            }
            return over;
        }
    }
}
