package io.leadline.agents.internal.shifts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A planned shift.
 *
 * @param zone in which the local times are read
 * @param breaks in their order
 */
record Shift(
        long id,
        LocalDateTime localStart,
        LocalDateTime localEnd,
        ZoneId zone,
        Instant startsAt,
        Instant endsAt,
        List<Break> breaks,
        @Nullable Long createdBy,
        Instant createdAt) {

    /** A planned break. */
    record Break(LocalDateTime localStart, LocalDateTime localEnd, boolean paid) {}

    /** A stretch of a shift that is either work or a break. */
    record Stretch(Instant from, Instant to, boolean work, boolean paid) {
        Duration length() {
            return Duration.between(from, to);
        }
    }

    /** The shift from beginning to end, without gaps. */
    List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        Instant at = startsAt;
        for (Break planned : breaks) {
            Instant from = LocalTimes.toInstant(planned.localStart(), zone);
            Instant to = LocalTimes.toInstant(planned.localEnd(), zone);
            add(stretches, new Stretch(at, from, true, true));
            add(stretches, new Stretch(from, to, false, planned.paid()));
            at = to;
        }
        add(stretches, new Stretch(at, endsAt, true, true));
        return stretches;
    }

    private static void add(List<Stretch> stretches, Stretch stretch) {
        if (stretch.from().isBefore(stretch.to())) {
            stretches.add(stretch);
        }
    }

    Duration paidTime() {
        return stretches().stream().filter(Stretch::paid).map(Stretch::length).reduce(Duration.ZERO, Duration::plus);
    }
}
