package io.leadline.identity.internal.attempts;

import java.time.Duration;

/**
 * How many attempts are free, and what the others cost: the first pause, and twice as long each time.
 *
 * @param free attempts without a pause
 * @param window after so long without an attempt all are forgotten; longer than the longest pause
 */
public record AttemptLimit(int free, Duration firstPause, Duration longestPause, Duration window) {
    private static final int MOST_DOUBLINGS = 30;

    /** How long to wait after so many attempts. */
    Duration pauseAfter(long attempts) {
        if (attempts < free) {
            return Duration.ZERO;
        }
        Duration pause = firstPause.multipliedBy(1L << Math.min(MOST_DOUBLINGS, attempts - free));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
