package io.leadline.activities;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What kind of thing happened with a lead. */
public enum ActivityType {
    /** A phone call; its outcome says whether somebody answered. */
    @JsonProperty("call")
    CALL,
    /** A mail; its outcome says what became of it. */
    @JsonProperty("email")
    EMAIL,
    @JsonProperty("meeting")
    MEETING,
    @JsonProperty("website_visit")
    WEBSITE_VISIT,
    /** The lead filled in a form. */
    @JsonProperty("form")
    FORM,
    /** Somebody came back to the lead as promised. */
    @JsonProperty("follow_up")
    FOLLOW_UP,
    @JsonProperty("note")
    NOTE,
    /** Written by Leadline when the status moves. */
    @JsonProperty("status_change")
    STATUS_CHANGE,
    /** Written by Leadline when the lead gets another agent. */
    @JsonProperty("assignment")
    ASSIGNMENT;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ActivityType ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
