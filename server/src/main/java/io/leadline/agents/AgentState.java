package io.leadline.agents;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * What an agent is doing. Calls set {@link #BUSY} and {@link #WRAP_UP}; an agent may set them, too, for a call made outside
 * of Leadline. Nobody gets more work by claiming to be available: whether a call slot is free is counted, not claimed.
 */
public enum AgentState {
    /** Ready for the next lead or call. */
    @JsonProperty("available")
    AVAILABLE,
    /** On as many calls as the agent takes at once. */
    @JsonProperty("busy")
    BUSY,
    /** Finishing what the last call left to do. */
    @JsonProperty("wrap_up")
    WRAP_UP,
    /** On a break, for one of the tenant's reasons. */
    @JsonProperty("on_break")
    ON_BREAK,
    @JsonProperty("in_meeting")
    IN_MEETING,
    /** Signed in, but not at the desk. */
    @JsonProperty("away")
    AWAY,
    /** Not working; also who has not been heard of for too long. */
    @JsonProperty("offline")
    OFFLINE;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static AgentState ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
