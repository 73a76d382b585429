package io.leadline.agents.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Whether an agent profile is in use; an inactive agent is offline and not on the wallboard. */
enum AgentStatus {
    @JsonProperty("active")
    ACTIVE,
    @JsonProperty("inactive")
    INACTIVE;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AgentStatus ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
