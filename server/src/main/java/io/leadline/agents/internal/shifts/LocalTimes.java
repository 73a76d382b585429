package io.leadline.agents.internal.shifts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * Times on the wall clock of an agent. One that the clocks skip in spring is as much later as they skip, and one that comes
 * twice in autumn is the first: so a shift over such a night is an hour shorter or longer than its local times tell.
 */
final class LocalTimes {
    static final String FORM = "2[01]\\d\\d-(0[1-9]|1[0-2])-([0-2]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d";
    static final String MESSAGE = "a local time looks like 2026-03-29T09:30";

    private LocalTimes() {}

    /** Empty for a day that no calendar has. */
    static Optional<LocalDateTime> parse(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    static Instant toInstant(LocalDateTime local, ZoneId zone) {
        return ZonedDateTime.of(local, zone).toInstant();
    }

    static String format(LocalDateTime local) {
        String text = local.toString();
        return text.substring(0, "2026-03-29T09:30".length());
    }
}
