package io.leadline.notifications.internal.preferences;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** When mail tells of something. */
public enum EmailChannel {
    @JsonProperty("off")
    OFF,
    /** Soon, unless it was read before. */
    @JsonProperty("immediate")
    IMMEDIATE,
    /** Once a day, with everything else not read by then. */
    @JsonProperty("digest")
    DIGEST;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static EmailChannel ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
