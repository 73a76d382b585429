package io.leadline.scoring.internal.calculation;

import io.leadline.activities.ActivityType;
import io.leadline.scoring.function.ActivityKind;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an activity counts as: its type, and for calls and mails what came of them. */
public final class ActivityKinds {
    private static final Set<String> ANSWERED =
            Set.of("connected", "answered", "reached", "spoke", "completed", "success", "successful", "interested");
    private static final Set<String> REPLIED = Set.of("replied", "reply", "answered", "responded");
    private static final Set<String> OPENED = Set.of("opened", "open", "clicked", "read");

    private ActivityKinds() {}

    /** A mail that was merely sent, and a follow-up in itself, count as a note: they are our doing, not the lead's. */
    public static ActivityKind of(ActivityType type, @Nullable String outcome) {
        String word = outcome == null ? "" : outcome.strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case CALL -> ANSWERED.contains(word) ? ActivityKind.CALL_CONNECTED : ActivityKind.CALL_NOT_ANSWERED;
            case EMAIL -> email(word);
            case MEETING -> ActivityKind.MEETING;
            case WEBSITE_VISIT -> ActivityKind.WEBSITE_VISIT;
            case FORM -> ActivityKind.FORM_SUBMITTED;
            case FOLLOW_UP, NOTE -> ActivityKind.NOTE;
            case STATUS_CHANGE -> ActivityKind.STATUS_CHANGE;
            case ASSIGNMENT -> ActivityKind.ASSIGNMENT;
        };
    }

    private static ActivityKind email(String word) {
        if (REPLIED.contains(word)) {
            return ActivityKind.EMAIL_REPLIED;
        }
        return OPENED.contains(word) ? ActivityKind.EMAIL_OPENED : ActivityKind.NOTE;
    }
}
