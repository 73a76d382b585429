package io.leadline.identity.internal.attempts;

import java.time.Duration;

/**
 * Slows down whoever tries again and again. An attempt counts from its start, so that a thousand at the same moment are a
 * thousand; whoever succeeds takes it back.
 */
public interface AttemptThrottle {
    /**
     * Counts one more attempt, unless it comes too soon.
     *
     * @return how long to wait, or zero when the attempt may go on; one that may not is not counted
     */
    Duration begin(String key, AttemptLimit limit);

    /** Takes one attempt back. */
    void takeBack(String key);

    /** Takes all attempts back. */
    void forget(String key);
}
