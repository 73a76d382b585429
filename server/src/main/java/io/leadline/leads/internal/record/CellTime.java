package io.leadline.leads.internal.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads a point in time from a cell: RFC 3339, or a date with or without a time of day in the tenant's zone. */
final class CellTime {
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd['T'][' ']HH:mm[:ss][.SSSSSS][.SSS]");

    private CellTime() {}

    /** Empty for anything else. */
    static Optional<Instant> read(String text, ZoneId zone) {
        try {
            if (text.length() == "2026-01-31".length()) {
                return Optional.of(LocalDate.parse(text).atStartOfDay(zone).toInstant());
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
}
