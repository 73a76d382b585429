package io.leadline.leads.internal.importing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Reads a point in time: RFC 3339, or a date with or without a time of day in the tenant's zone. */
final class FollowUpTime {
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd['T'][' ']HH:mm[:ss][.SSSSSS][.SSS]");

    private FollowUpTime() {}

    /** @throws RefusedRowException for anything else */
    static Instant read(String text, ZoneId zone) {
        try {
            if (text.length() == "2026-01-31".length()) {
                return LocalDate.parse(text).atStartOfDay(zone).toInstant();
            }
            boolean offset = text.endsWith("Z") || text.matches(".*[+-][0-9]{2}:?[0-9]{2}");
            return offset
                    ? OffsetDateTime.parse(text.replace(' ', 'T')).toInstant()
                    : LocalDateTime.parse(text, LOCAL).atZone(zone).toInstant();
        } catch (DateTimeException unreadable) {
            throw new RefusedRowException(
                    "next_follow_up_at: use a date such as 2026-01-31 or a time such as 2026-01-31T09:30:00Z.");
        }
    }
}
