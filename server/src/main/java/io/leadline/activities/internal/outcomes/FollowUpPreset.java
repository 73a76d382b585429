package io.leadline.activities.internal.outcomes;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** When to follow up, relative to a call. Days begin at 09:00 on the clock of a zone. */
public enum FollowUpPreset {
    @JsonProperty("in_an_hour")
    IN_AN_HOUR,
    /** Today at 15:00; from 14:00 on, the next morning. */
    @JsonProperty("this_afternoon")
    THIS_AFTERNOON,
    @JsonProperty("tomorrow")
    TOMORROW,
    @JsonProperty("next_monday")
    NEXT_MONDAY,
    @JsonProperty("in_a_week")
    IN_A_WEEK,
    /** Of the next month once this day has come. */
    @JsonProperty("last_day_of_month")
    LAST_DAY_OF_MONTH;

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(15, 0);

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FollowUpPreset ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    public Instant after(Instant now, ZoneId zone) {
        ZonedDateTime here = now.atZone(zone);
        LocalDate today = here.toLocalDate();
        return switch (this) {
            case IN_AN_HOUR -> now.plus(Duration.ofHours(1));
            case THIS_AFTERNOON ->
                here.getHour() < AFTERNOON.getHour() - 1
                        ? ZonedDateTime.of(today, AFTERNOON, zone).toInstant()
                        : morning(today.plusDays(1), zone);
            case TOMORROW -> morning(today.plusDays(1), zone);
            case NEXT_MONDAY -> morning(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)), zone);
            case IN_A_WEEK -> morning(today.plusWeeks(1), zone);
            case LAST_DAY_OF_MONTH -> morning(today.plusDays(1).with(TemporalAdjusters.lastDayOfMonth()), zone);
        };
    }

    private static Instant morning(LocalDate day, ZoneId zone) {
        return ZonedDateTime.of(day, MORNING, zone).toInstant();
    }
}
