package io.leadline.platform.background;

import io.leadline.platform.database.AfterCommit;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does a piece of work soon, on a thread of its own: once, however often it is asked for before it begins. A recurring task
 * has to do the same work now and then, for what a killed process did not get to.
 */
public final class Nudge implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Nudge.class);

    private final ThreadPoolExecutor thread;
    private final String name;
    private final Runnable work;

    public Nudge(String name, Runnable work) {
        this.name = name;
        this.work = work;
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(1),
                Thread.ofPlatform().daemon().name(name).factory(),
                new ThreadPoolExecutor.DiscardPolicy());
        thread.allowCoreThreadTimeOut(true);
    }

    /** Begins after the transaction at hand has committed, or at once where there is none. */
    public void afterCommit() {
        AfterCommit.run(() -> thread.execute(this::run));
    }

    private void run() {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.warn("{} failed; it is done again by its recurring task", name, failed);
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
