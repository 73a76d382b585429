package io.leadline.platform.background;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does a piece of work again and again, with a pause between, on a thread of its own. */
public final class Ticker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);

    private final CountDownLatch closed = new CountDownLatch(1);
    private final String name;
    private final Duration pause;
    private final Runnable work;

    public Ticker(String name, Duration pause, Runnable work) {
        this.name = name;
        this.pause = pause;
        this.work = work;
        Thread.ofPlatform().daemon().name(name).start(this::tick);
    }

    private void tick() {
        try {
            while (!closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                work();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.warn("{} failed; it is done again in {}", name, pause, failed);
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
