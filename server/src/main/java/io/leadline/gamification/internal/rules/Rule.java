package io.leadline.gamification.internal.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What can earn points, with the metric that counts it whether or not it earns any. */
public enum Rule {
    @JsonProperty("lead_converted")
    LEAD_CONVERTED(Metric.CONVERSIONS),
    @JsonProperty("lead_qualified")
    LEAD_QUALIFIED(Metric.QUALIFICATIONS),
    /** The first time a lead was reached. */
    @JsonProperty("lead_contacted")
    LEAD_CONTACTED(Metric.CONTACTS),
    @JsonProperty("call_logged")
    CALL_LOGGED(Metric.CALLS),
    @JsonProperty("email_logged")
    EMAIL_LOGGED(Metric.EMAILS),
    @JsonProperty("meeting_logged")
    MEETING_LOGGED(Metric.MEETINGS),
    @JsonProperty("follow_up_kept")
    FOLLOW_UP_KEPT(Metric.FOLLOW_UPS),
    @JsonProperty("task_on_time")
    TASK_ON_TIME(Metric.TASKS_ON_TIME),
    @JsonProperty("task_late")
    TASK_LATE(Metric.TASKS_LATE);

    private final Metric metric;

    Rule(Metric metric) {
        this.metric = metric;
    }

    public Metric metric() {
        return metric;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Rule ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
