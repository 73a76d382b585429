package io.leadline.platform.database.watch;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the database answers, as of a moment ago. Whoever needs it asks here first, so that nobody queues for a database
 * that is known to be away.
 */
public final class DatabaseState {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseState.class);
    /** A silence this short may be a hiccup: it is worth waiting for its end. */
    private static final Duration HICCUP = Duration.ofMillis(1500);
    /** Leaves a caller who is told to come back with an answer well within a second. */
    private static final Duration LONGEST_WAIT = Duration.ofMillis(500);

    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean answering = true;
    private volatile long silentSince;

    /** Told of every change, on the thread that found it out. */
    interface Listener {
        void onChange(boolean answering);
    }

    void listen(Listener listener) {
        listeners.add(listener);
    }

    boolean isAnswering() {
        return answering;
    }

    /** How long it has not answered; zero while it does. */
    public Duration silence() {
        long since = silentSince;
        return answering ? Duration.ZERO : Duration.ofNanos(Math.max(0, System.nanoTime() - since));
    }

    /** Whether it answers now, or at the end of a silence that has only just begun. */
    boolean isAnsweringSoon() {
        if (answering) {
            return true;
        }
        return silence().compareTo(HICCUP) < 0 && isAnsweringWithin(LONGEST_WAIT);
    }

    /** Whether it answers now, or does so before the time is over. */
    boolean isAnsweringWithin(Duration time) {
        lock.lock();
        try {
            long left = time.toNanos();
            while (!answering && left > 0) {
                left = changed.awaitNanos(left);
            }
            return answering;
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return answering;
        } finally {
            lock.unlock();
        }
    }

    void answered() {
        if (answering) {
            return;
        }
        long silent = TimeUnit.NANOSECONDS.toMillis(silence().toNanos());
        if (change(true)) {
            LOG.info("The database answers again after {} ms; requests are served", silent);
        }
    }

    /**
     * Notes that it does not answer.
     *
     * @param why half a sentence for the log
     */
    public void silent(String why) {
        if (answering && change(false)) {
            LOG.warn("The database does not answer ({}); requests get 503 until it does", why);
        }
    }

    private boolean change(boolean to) {
        lock.lock();
        try {
            if (answering == to) {
                return false;
            }
            silentSince = System.nanoTime();
            answering = to;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        listeners.forEach(listener -> listener.onChange(to));
        return true;
    }
}
