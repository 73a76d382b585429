package io.leadline.platform.worklist;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How a worklist goes about its work. All pauses are measured by a clock that nobody sets.
 *
 * @param sweepEvery how often it looks for what nobody woke it for: what came due, what a dead replica left
 * @param delay how long a woken key waits for more of its kind, so that much is done at once
 * @param threads how many keys are worked on at a time
 * @param firstPause before a key that failed is tried again; doubles with each failure
 * @param longestPause what it doubles up to
 * @param finishesOnStop whether keys that still wait here are worked on once more when the process stops
 */
public record Pace(
        Duration sweepEvery,
        Duration delay,
        int threads,
        Duration firstPause,
        Duration longestPause,
        boolean finishesOnStop) {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 30;

    /** Sweeps this often; two threads, no delay, pauses from one second to five minutes. */
    public static Pace sweepingEvery(Duration every) {
        return new Pace(every, Duration.ZERO, 2, FIRST_PAUSE, LONGEST_PAUSE, false);
    }

    public Pace withDelay(Duration other) {
        return new Pace(sweepEvery, other, threads, firstPause, longestPause, finishesOnStop);
    }

    public Pace withThreads(int other) {
        return new Pace(sweepEvery, delay, other, firstPause, longestPause, finishesOnStop);
    }

    public Pace withPauses(Duration first, Duration longest) {
        return new Pace(sweepEvery, delay, threads, first, longest, finishesOnStop);
    }

    public Pace finishingOnStop() {
        return new Pace(sweepEvery, delay, threads, firstPause, longestPause, true);
    }

    /**
     * The pause after so many failures in a row, between three quarters and all of its length: keys that failed together do
     * not come again together.
     *
     * @param failures at least one
     */
    Duration pauseAfter(int failures) {
        Duration longest = firstPause.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        long nanos = (longest.compareTo(longestPause) < 0 ? longest : longestPause).toNanos();
        return Duration.ofNanos(nanos - ThreadLocalRandom.current().nextLong(nanos / 4 + 1));
    }
}
