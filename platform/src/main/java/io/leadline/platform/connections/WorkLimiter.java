package io.leadline.platform.connections;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/**
 * How many requests are worked on at once. A virtual thread costs little, what a request has read and made does not: where there is
 * more to do than the processors can, the rest waits before anything is made for it. Whoever waits for a client does not count,
 * nor does a live stream.
 */
final class WorkLimiter {
    private static final long BYTES_A_REQUEST = 1024 * 1024;
    private static final int LEAST = 64;
    private static final int MOST = 4096;

    private final Turns turns;
    private final ThreadLocal<Boolean> hasTurn = ThreadLocal.withInitial(() -> false);

    WorkLimiter(int atOnce) {
        this.turns = new Turns(atOnce);
    }

    /** First come, first served. */
    private static final class Turns extends Semaphore {
        private static final long serialVersionUID = 1L;

        Turns(int atOnce) {
            super(atOnce, true);
        }

        /** Without waiting, even when there is none: then more have to come back before the next one is given. */
        void takeBack() {
            reducePermits(1);
        }
    }

    /** One for each MiB of heap. */
    static WorkLimiter byHeap() {
        return new WorkLimiter(Math.clamp(Runtime.getRuntime().maxMemory() / BYTES_A_REQUEST, LEAST, MOST));
    }

    /** Runs what the executor is given as soon as it is its turn. */
    Executor over(Executor executor) {
        return task -> executor.execute(() -> inTurn(task));
    }

    private void inTurn(Runnable task) {
        turns.acquireUninterruptibly();
        hasTurn.set(true);
        try {
            task.run();
        } finally {
            hasTurn.remove();
            turns.release();
        }
    }

    /** Waits for a client. */
    interface Wait {
        int run() throws IOException;
    }

    /**
     * Lets others have the turn of this thread for as long. Afterwards it goes on at once: it holds all of its request, and lets go of
     * that only by coming to its end.
     */
    int paused(Wait wait) throws IOException {
        if (!hasTurn.get()) {
            return wait.run();
        }
        hasTurn.set(false);
        turns.release();
        try {
            return wait.run();
        } finally {
            turns.takeBack();
            hasTurn.set(true);
        }
    }
}
