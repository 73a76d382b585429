package io.leadline.tasks.internal.task;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadline.activities.ActivityType;
import java.util.Locale;

/** What kind of thing is to be done. */
public enum TaskType {
    @JsonProperty("call")
    CALL,
    @JsonProperty("email")
    EMAIL,
    @JsonProperty("meeting")
    MEETING,
    /** Come back to a lead; of a lead, the open one is its planned follow-up. */
    @JsonProperty("follow_up")
    FOLLOW_UP,
    @JsonProperty("to_do")
    TO_DO;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TaskType ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** What the lead's timeline calls it once it is done. */
    public ActivityType activity() {
        return switch (this) {
            case CALL -> ActivityType.CALL;
            case EMAIL -> ActivityType.EMAIL;
            case MEETING -> ActivityType.MEETING;
            case FOLLOW_UP -> ActivityType.FOLLOW_UP;
            case TO_DO -> ActivityType.NOTE;
        };
    }
}
