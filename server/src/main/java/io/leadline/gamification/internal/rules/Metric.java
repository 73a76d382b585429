package io.leadline.gamification.internal.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What is counted for badges, boards and challenges. */
public enum Metric {
    /** Points earned; spending them does not lower it. */
    @JsonProperty("points")
    POINTS,
    @JsonProperty("conversions")
    CONVERSIONS,
    @JsonProperty("qualifications")
    QUALIFICATIONS,
    /** Leads contacted first. */
    @JsonProperty("contacts")
    CONTACTS,
    @JsonProperty("calls")
    CALLS,
    @JsonProperty("emails")
    EMAILS,
    @JsonProperty("meetings")
    MEETINGS,
    /** Follow-ups kept. */
    @JsonProperty("follow_ups")
    FOLLOW_UPS,
    @JsonProperty("tasks_on_time")
    TASKS_ON_TIME,
    @JsonProperty("tasks_late")
    TASKS_LATE,
    /** Things done before the tenant's hour of early birds. */
    @JsonProperty("early_bird")
    EARLY_BIRD,
    /** The longest streak there was, in working days; of all time alone. */
    @JsonProperty("streak_days")
    STREAK_DAYS;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Metric ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
