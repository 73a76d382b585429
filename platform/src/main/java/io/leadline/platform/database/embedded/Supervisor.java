package io.leadline.platform.database.embedded;

import io.leadline.platform.database.watch.DatabaseState;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the embedded server running. One that ended is started again, with growing pauses while it does not help; one that
 * has not answered for too long is killed first. The next is only ever started when the operating system says that the last
 * one is gone, so two never share a folder.
 */
final class Supervisor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    /** Whoever ran so long has recovered: the next failure is a new one. */
    private static final Duration STABLE_AFTER = Duration.ofMinutes(1);

    private final Starter starter;
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicLong restarts = new AtomicLong();
    private volatile MariaDbServer server;
    private volatile DatabaseState state = new DatabaseState();
    private volatile Duration longestSilence = Duration.ofDays(1);
    private long readySince = System.nanoTime();
    private int failures;

    /** Starts the server once more; returns when it accepts connections. */
    interface Starter {
        MariaDbServer start() throws IOException;
    }

    private Supervisor(MariaDbServer server, Starter starter) {
        this.server = server;
        this.starter = starter;
        this.thread = Thread.ofPlatform().daemon().name("database-supervisor").unstarted(this::run);
    }

    static Supervisor of(MariaDbServer server, Starter starter) {
        Supervisor supervisor = new Supervisor(server, starter);
        supervisor.thread.start();
        return supervisor;
    }

    void heed(DatabaseState whatIsHeard, Duration silenceAllowed) {
        longestSilence = silenceAllowed;
        state = whatIsHeard;
    }

    MariaDbServer server() {
        return server;
    }

    long restarts() {
        return restarts.get();
    }

    /** Stops the server, also one that is just being started. */
    @Override
    public void close() {
        closing.countDown();
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException interruption) {
                interrupted = true;
            }
        }
        server.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (closing.getCount() > 0) {
                if (server.hasEndedWithin(LOOK_EVERY)) {
                    startAgain();
                } else if (isSilentForTooLong()) {
                    LOG.error("The database has not answered for {}; it is killed and started again", longestSilence);
                    server.kill();
                }
            }
        } catch (InterruptedException closed) {
            LOG.debug("The database is not watched any more", closed);
        }
    }

    /** Not counting from before it was started: it needs a moment until it is heard of. */
    private boolean isSilentForTooLong() {
        return state.silence().compareTo(longestSilence) > 0
                && System.nanoTime() - readySince > longestSilence.toNanos();
    }

    private void startAgain() throws InterruptedException {
        state.silent("its process has ended");
        if (System.nanoTime() - readySince > STABLE_AFTER.toNanos()) {
            failures = 0;
        }
        if (closing.await(pause(failures++).toMillis(), TimeUnit.MILLISECONDS)) {
            return;
        }
        long begin = System.nanoTime();
        try {
            server = starter.start();
            readySince = System.nanoTime();
            LOG.warn(
                    "The database was started again in {} ms (restart {} of this run)",
                    (readySince - begin) / 1_000_000,
                    restarts.incrementAndGet());
        } catch (IOException failure) {
            LOG.error("The database cannot start; the next try is in {}", pause(failures), failure);
        }
    }

    /** None before the first try. */
    private static Duration pause(int failures) {
        if (failures == 0) {
            return Duration.ZERO;
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
