package io.leadline.gamification.internal.players;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How a person stands on boards, by their own choice. */
public enum Visibility {
    /** With their name. */
    @JsonProperty("listed")
    LISTED,
    /** With place and points, but the name for supervisors alone. */
    @JsonProperty("anonymous")
    ANONYMOUS,
    /** Not at all: the places of the others are given as if they did not play. */
    @JsonProperty("hidden")
    HIDDEN;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Visibility ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
