package io.leadline.tasks.internal.task;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where a task stands. */
public enum TaskStatus {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("completed")
    COMPLETED,
    /** The follow-up it was is not planned any more. */
    @JsonProperty("cancelled")
    CANCELLED;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TaskStatus ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
