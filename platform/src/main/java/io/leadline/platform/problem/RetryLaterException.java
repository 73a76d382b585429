package io.leadline.platform.problem;

import java.time.Duration;

/** The same request can succeed later; the answer says when, in {@code Retry-After}. */
public final class RetryLaterException extends DomainException {
    private final Duration after;

    public RetryLaterException(ProblemType type, String detail, Duration after) {
        super(type, detail);
        this.after = after;
    }

    /** In whole seconds, at least one. */
    public String retryAfter() {
        return Long.toString(Math.max(1, after.plusMillis(999).toSeconds()));
    }
}
