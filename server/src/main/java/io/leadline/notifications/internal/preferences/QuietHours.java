package io.leadline.notifications.internal.preferences;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Hours in which nothing calls for attention: a window on the person's wall clock, on some days of the week. One that ends
 * before it begins ends on the next day, and belongs to the day it begins on.
 *
 * <p>On days on which the clocks change, it begins with the first and ends with the last time the wall clock shows its bounds;
 * a bound the clocks skip is the moment they jump.
 *
 * @param from such as {@code 20:00}, the first quiet minute
 * @param to such as {@code 07:00}, the first minute that is not quiet
 */
public record QuietHours(
        @NotNull @Size(max = 5) @Pattern(regexp = QuietHours.FORM, message = "a time looks like 20:00") String from,

        @NotNull @Size(max = 5) @Pattern(regexp = QuietHours.FORM, message = "a time looks like 07:00") String to,

        @NotNull @Size(min = 1, max = 7) List<@NotNull Weekday> days) {
    static final String FORM = "([01]\\d|2[0-3]):[0-5]\\d";

    private record Stretch(Instant start, Instant end) {
        boolean contains(Instant instant) {
            return !instant.isBefore(start) && instant.isBefore(end);
        }
    }

    @AssertTrue(message = "to must be another time than from") boolean isToValid() {
        return from == null || !from.equals(to);
    }

    @AssertTrue(message = "days must not name the same day twice") boolean isDaysValid() {
        return days == null || days.stream().distinct().count() == days.size();
    }

    /** When the quiet hours of that moment end; empty when there are none. */
    public Optional<Instant> endAt(Instant moment, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(moment, zone);
        Set<Weekday> quiet = Set.copyOf(days);
        return Stream.of(today.minusDays(1), today)
                .filter(day -> quiet.contains(Weekday.of(day.getDayOfWeek())))
                .map(day -> on(day, zone))
                .filter(stretch -> stretch.contains(moment))
                .map(Stretch::end)
                .max(Comparator.naturalOrder());
    }

    private Stretch on(LocalDate day, ZoneId zone) {
        LocalTime begin = LocalTime.parse(from);
        LocalTime end = LocalTime.parse(to);
        LocalDate lastDay = end.isAfter(begin) ? day : day.plusDays(1);
        return new Stretch(WallClock.first(day, begin, zone), WallClock.last(lastDay, end, zone));
    }
}
