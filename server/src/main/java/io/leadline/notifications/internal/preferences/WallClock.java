package io.leadline.notifications.internal.preferences;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** When a time on the wall comes, also on days on which the clocks change: a time they skip comes at the moment they jump. */
final class WallClock {
    private WallClock() {}

    /** Of a time that comes twice, the first. */
    static Instant first(LocalDate day, LocalTime time, ZoneId zone) {
        LocalDateTime local = day.atTime(time);
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return offsets.isEmpty() ? jump(local, zone) : local.toInstant(offsets.getFirst());
    }

    /** Of a time that comes twice, the second. */
    static Instant last(LocalDate day, LocalTime time, ZoneId zone) {
        LocalDateTime local = day.atTime(time);
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return offsets.isEmpty() ? jump(local, zone) : local.toInstant(offsets.getLast());
    }

    private static Instant jump(LocalDateTime skipped, ZoneId zone) {
        return zone.getRules().getTransition(skipped).getInstant();
    }
}
