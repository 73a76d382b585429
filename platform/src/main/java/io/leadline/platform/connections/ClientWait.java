package io.leadline.platform.connections;

import org.jspecify.annotations.Nullable;

/** The thread that waits for a client, for more of a body or for room in the answer, if there is one. */
final class ClientWait {
    private @Nullable Thread thread;
    private boolean cut;

    /** The caller waits from now on. */
    synchronized void begin() {
        thread = Thread.currentThread();
    }

    /** The caller goes on. An interruption was for the wait, not for what follows. */
    synchronized void end() {
        thread = null;
        if (cut) {
            Thread.interrupted();
        }
    }

    synchronized boolean isUnderWay() {
        return thread != null;
    }

    /**
     * Ends the wait; the thread then closes the connection itself.
     *
     * @param first what makes the thread find the client gone
     * @return false where none waits, and nothing is done
     */
    synchronized boolean cut(Runnable first) {
        if (thread == null) {
            return false;
        }
        cut = true;
        first.run();
        thread.interrupt();
        return true;
    }
}
