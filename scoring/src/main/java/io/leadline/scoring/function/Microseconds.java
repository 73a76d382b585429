package io.leadline.scoring.function;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Time as the database keeps it: whole microseconds. */
final class Microseconds {
    static final long PER_HOUR = 3_600_000_000L;
    static final long PER_DAY = 24 * PER_HOUR;

    private static final long PER_SECOND = 1_000_000;
    private static final int NANOSECONDS = 1_000;

    /** About 285,000 years: beyond any real lead, and its microseconds still fit a {@code long}. */
    private static final long FURTHEST_SECONDS = 9_000_000_000_000L;

    private Microseconds() {}

    /** From one instant to another, each truncated to the microsecond; negative if {@code to} is earlier. */
    static long between(Instant from, Instant to) {
        long seconds = Math.clamp(to.getEpochSecond() - from.getEpochSecond(), -FURTHEST_SECONDS, FURTHEST_SECONDS);
        return seconds * PER_SECOND + to.getNano() / NANOSECONDS - from.getNano() / NANOSECONDS;
    }

    /** Exact conversion of a number of days or hours known to have at most six decimals. */
    static long of(BigDecimal amount, long perUnit) {
        return amount.multiply(BigDecimal.valueOf(perUnit)).longValueExact();
    }

    static double of(Duration duration) {
        return duration.getSeconds() * (double) PER_SECOND + duration.getNano() / (double) NANOSECONDS;
    }

    static Instant truncate(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
