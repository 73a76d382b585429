package io.leadline.leads.internal.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Reads a point in time from a cell: RFC 3339, or a date with or without a time of day in the tenant's zone. A date alone is
 * that day's last moment, so that it is due on that day and overdue from the next day on. Days that no calendar has are none.
 */
final class CellTime {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd['T'][' ']HH:mm[:ss][.SSSSSS][.SSS]")
            .withResolverStyle(ResolverStyle.STRICT);

    private CellTime() {}

    /** Empty for anything else. */
    static Optional<Instant> read(String text, ZoneId zone) {
        try {
            if (text.length() == "2026-01-31".length()) {
                return Optional.of(endOf(LocalDate.parse(text), zone));
            }
            boolean offset = text.endsWith("Z") || text.matches(".*[+-][0-9]{2}:?[0-9]{2}");
            return Optional.of(
                    offset
                            ? OffsetDateTime.parse(text.replace(' ', 'T')).toInstant()
                            : LocalDateTime.parse(text, LOCAL).atZone(zone).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS);
    }
}
