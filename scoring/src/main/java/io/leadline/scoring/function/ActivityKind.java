package io.leadline.scoring.function;

import java.util.Map;
import java.util.Optional;

/** What a lead did, or what was done with it, as far as the engagement component tells kinds apart. */
public enum ActivityKind {
    /** A meeting took place. */
    MEETING("meeting"),
    /** A call in which somebody spoke with the lead. */
    CALL_CONNECTED("call_connected"),
    /** The lead answered an email. */
    EMAIL_REPLIED("email_replied"),
    /** The lead filled in a form. */
    FORM_SUBMITTED("form_submitted"),
    /** The lead opened an email. */
    EMAIL_OPENED("email_opened"),
    /** The lead visited the website. */
    WEBSITE_VISIT("website_visit"),
    /** A call that nobody took. */
    CALL_NOT_ANSWERED("call_not_answered"),
    /** A note somebody wrote. */
    NOTE("note"),
    /** The lead's status changed. */
    STATUS_CHANGE("status_change"),
    /** The lead was given to an agent. */
    ASSIGNMENT("assignment");

    private static final Map<String, ActivityKind> BY_WIRE_NAME = WireNames.index(values(), ActivityKind::wireName);

    private final String wireName;

    ActivityKind(String wireName) {
        this.wireName = wireName;
    }

    /** The name in JSON and in the database. */
    public String wireName() {
        return wireName;
    }

    /** The kind of that exact wire name, if there is one. */
    public static Optional<ActivityKind> ofWireName(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }
}
