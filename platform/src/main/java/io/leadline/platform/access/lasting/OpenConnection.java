package io.leadline.platform.access.lasting;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A connection that stays open for its owner: a live stream, a long download. To be closed by whoever opened it. */
public final class OpenConnection implements AutoCloseable {
    private final AccessGrant standing;
    private final Runnable end;
    private final Consumer<OpenConnection> forget;
    private final AtomicBoolean revoked = new AtomicBoolean();
    private final AtomicBoolean inCheck = new AtomicBoolean();
    private volatile boolean doubted = true;
    private volatile Instant expires = Instant.MAX;
    private volatile long checkedAt = System.nanoTime();

    OpenConnection(AccessGrant standing, Runnable end, Consumer<OpenConnection> forget) {
        this.standing = standing;
        this.end = end;
        this.forget = forget;
    }

    AccessGrant standing() {
        return standing;
    }

    /** Whether its owner may not have it any more: nothing may be sent from now on. */
    public boolean isRevoked() {
        return revoked.get();
    }

    /** Ends it, once. */
    void revoke() {
        if (revoked.compareAndSet(false, true)) {
            forget.accept(this);
            end.run();
        }
    }

    void doubt() {
        doubted = true;
    }

    boolean isDue(Instant now, long checkedBefore) {
        return !inCheck.get() && (doubted || !now.isBefore(expires) || checkedAt - checkedBefore <= 0);
    }

    /** Whoever doubts it from now on has it looked at once more. */
    boolean beginCheck() {
        if (!inCheck.compareAndSet(false, true)) {
            return false;
        }
        doubted = false;
        return true;
    }

    void passed(Instant until) {
        expires = until;
        checkedAt = System.nanoTime();
        inCheck.set(false);
    }

    /** Nobody could tell. */
    void leftInDoubt() {
        doubted = true;
        inCheck.set(false);
    }

    @Override
    public void close() {
        forget.accept(this);
    }
}
