package io.leadline.tasks.internal.series;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * When a task that repeats is due next. A series is planned on the wall clock of its zone: nine o'clock stays nine o'clock when
 * the clocks change. A time the clocks skip in spring is as much later as they skip, and one that comes twice in autumn is the
 * first; the day after it is the planned time again.
 *
 * <p>Occurrences that have passed by the time one is completed are left out: the next one lies in the future.
 */
public final class Recurrence {
    private static final Pattern UNTIL = Pattern.compile(";?UNTIL=([0-9]{8})(?=;|$)");
    private static final LocalDateTime A_START = LocalDateTime.of(2028, 1, 1, 9, 0);
    private static final LocalDate FOREVER = LocalDate.of(2199, 12, 31);
    /** A rule finds its next day within so many steps, or has none: each skipped day is one. */
    private static final int MOST_STEPS = 5_000;

    private Recurrence() {}

    /** What is wrong with a rule, as a sentence; empty for one that a task may have. */
    static Optional<String> problem(String rule) {
        return RecurrenceParts.problem(rule)
                .or(() -> comes(rule) ? Optional.empty() : Optional.of("The rule names days that never come."));
    }

    /** Looked at from a leap year on: what does not come then never does. */
    private static boolean comes(String rule) {
        try {
            return iterator(rule, A_START).hasNext();
        } catch (IllegalArgumentException | IllegalStateException never) {
            return false;
        }
    }

    /**
     * The occurrence after that of the series which lies after the given instant.
     *
     * @return its time on the wall clock, empty when the series has ended
     */
    public static Optional<LocalDateTime> next(Series series, ZoneId zone, Instant after) {
        try {
            return nextAfter(series, zone, after);
        } catch (IllegalArgumentException | IllegalStateException endless) {
            // Counted from the start of this series the rule names days that do not come.
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> nextAfter(Series series, ZoneId zone, Instant after) {
        LocalDate until = until(series.rule());
        LocalDateTime now = LocalDateTime.ofInstant(after, zone);
        LocalDateTime beyond = series.occurrence().isAfter(now) ? series.occurrence() : now;
        RecurrenceRuleIterator occurrences = iterator(series.rule(), series.start());
        for (int step = 0; step < MOST_STEPS && occurrences.hasNext(); step++) {
            LocalDateTime occurrence = local(occurrences.nextDateTime());
            if (occurrence.toLocalDate().isAfter(until)) {
                return Optional.empty();
            }
            if (occurrence.isAfter(beyond) && toInstant(occurrence, zone).isAfter(after)) {
                return Optional.of(occurrence);
            }
        }
        return Optional.empty();
    }

    public static Instant toInstant(LocalDateTime local, ZoneId zone) {
        return ZonedDateTime.of(local, zone).toInstant();
    }

    private static RecurrenceRuleIterator iterator(String rule, LocalDateTime start) {
        try {
            RecurrenceRule parsed = new RecurrenceRule(withoutUntil(rule), RecurrenceRule.RfcMode.RFC5545_STRICT);
            return parsed.iterator(new DateTime(
                    start.getYear(),
                    start.getMonthValue() - 1,
                    start.getDayOfMonth(),
                    start.getHour(),
                    start.getMinute(),
                    start.getSecond()));
        } catch (InvalidRecurrenceRuleException invalid) {
            throw new IllegalArgumentException(invalid);
        }
    }

    /** The library compares instants; the last day of a series is one on the wall clock. */
    private static String withoutUntil(String rule) {
        String rest = UNTIL.matcher(rule).replaceAll("");
        return rest.startsWith(";") ? rest.substring(1) : rest;
    }

    private static LocalDate until(String rule) {
        Matcher matcher = UNTIL.matcher(rule);
        return matcher.find() ? LocalDate.parse(matcher.group(1), DateTimeFormatter.BASIC_ISO_DATE) : FOREVER;
    }

    private static LocalDateTime local(DateTime time) {
        return LocalDateTime.of(
                time.getYear(),
                time.getMonth() + 1,
                time.getDayOfMonth(),
                time.getHours(),
                time.getMinutes(),
                time.getSeconds());
    }
}
