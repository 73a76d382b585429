package io.leadline.leads;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How much a lead matters, as its owner sees it. */
public enum LeadPriority {
    @JsonProperty("low")
    LOW,
    @JsonProperty("medium")
    MEDIUM,
    @JsonProperty("high")
    HIGH;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static LeadPriority ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
