package io.leadline.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The application's clock in tests: it shows the real time until a test stops it or turns it on. */
public final class MutableClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;
    private volatile @Nullable Instant stoppedAt;

    /** Shows this instant until told otherwise. */
    public void stopAt(Instant instant) {
        stoppedAt = instant;
    }

    /** Stops at the next whole second and returns it: not at the one before, for what is due now would wait for ever. */
    public Instant stop() {
        Instant second = instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        stopAt(second);
        return second;
    }

    /** Turns the clock on, stopped or not. */
    public void advance(Duration duration) {
        Instant stopped = stoppedAt;
        if (stopped == null) {
            ahead = ahead.plus(duration);
        } else {
            stoppedAt = stopped.plus(duration);
        }
    }

    /** Back to the real time. */
    public void reset() {
        stoppedAt = null;
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        Instant stopped = stoppedAt;
        return stopped == null ? Instant.now().truncatedTo(ChronoUnit.MICROS).plus(ahead) : stopped;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The application's clock is UTC");
    }
}
