package io.leadline.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The clock of the whole application: as it is, but for a thread that is set into the past. Others go on in the present. */
@Component
@Primary
@ConditionalOnProperty("leadline.demo")
class DemoClock extends Clock {
    private static final ScopedValue<Instant> PAST = ScopedValue.newInstance();

    private final Clock present;

    /** Ticks as the application's own, in whose place it stands. */
    DemoClock() {
        this(Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000)));
    }

    private DemoClock(Clock present) {
        this.present = present;
    }

    /** Whether the thread at hand is in the past. */
    static boolean isInThePast() {
        return PAST.isBound();
    }

    /** Does something as if it were then. */
    void at(Instant then, Runnable what) {
        ScopedValue.where(PAST, then).run(what);
    }

    @Override
    public Instant instant() {
        return PAST.isBound() ? PAST.get() : present.instant();
    }

    @Override
    public ZoneId getZone() {
        return present.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemoClock(present.withZone(zone));
    }
}
