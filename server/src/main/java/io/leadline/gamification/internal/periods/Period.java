package io.leadline.gamification.internal.periods;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A stretch of days that totals are kept for. */
public enum Period {
    @JsonProperty("day")
    DAY,
    /** From Monday to Sunday, as in ISO 8601. */
    @JsonProperty("week")
    WEEK,
    @JsonProperty("month")
    MONTH,
    /** Since ever. */
    @JsonProperty("all")
    ALL;

    private static final LocalDate EVER = LocalDate.EPOCH;

    /** The first day of the period the day lies in. */
    public LocalDate startOf(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case ALL -> EVER;
        };
    }

    /** The first day of the period before the one that starts then; null where there is none. */
    public @Nullable LocalDate before(LocalDate start) {
        return switch (this) {
            case DAY -> start.minusDays(1);
            case WEEK -> start.minusWeeks(1);
            case MONTH -> start.minusMonths(1);
            case ALL -> null;
        };
    }

    /** The last day of the period that starts then; null where it has none. */
    public @Nullable LocalDate endOf(LocalDate start) {
        return switch (this) {
            case DAY -> start;
            case WEEK -> start.plusDays(6);
            case MONTH -> start.plusMonths(1).minusDays(1);
            case ALL -> null;
        };
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
