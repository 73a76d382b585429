package io.leadline.agents.internal.availability;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Why an agent's state changed. */
public enum TransitionReason {
    /** The profile was created. */
    @JsonProperty("created")
    CREATED,
    /** The agent set it. */
    @JsonProperty("manual")
    MANUAL,
    /** Somebody else set it. */
    @JsonProperty("supervisor")
    SUPERVISOR,
    /** A call began or ended. */
    @JsonProperty("call")
    CALL,
    /** No heartbeat came for too long. */
    @JsonProperty("heartbeat_lost")
    HEARTBEAT_LOST,
    /** The profile was made inactive. */
    @JsonProperty("deactivated")
    DEACTIVATED,
    /** The profile was removed. */
    @JsonProperty("removed")
    REMOVED,
    /** The person is no member any more. */
    @JsonProperty("member_removed")
    MEMBER_REMOVED;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TransitionReason ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
