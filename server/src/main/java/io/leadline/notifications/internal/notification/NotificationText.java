package io.leadline.notifications.internal.notification;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Notifications in words, for mail. Names are anybody's text, so nothing in them may look like a link. */
public final class NotificationText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM HH:mm", Locale.ENGLISH);
    private static final int LONGEST_NAME = 80;

    private NotificationText() {}

    public static String of(Notification notification, DisplayNames.Found names, ZoneId zone) {
        String subject = plain(names.subject(notification));
        int count = notification.things();
        boolean one = count == 1;
        return switch (notification.type()) {
            case LEAD_BECAME_HOT ->
                one ? or(subject, "A lead of yours") + " became hot" : count + " of your leads became hot";
            case LEAD_ASSIGNED ->
                one ? or(subject, "A lead") + " was assigned to you" : count + " leads were assigned to you";
            case TASK_ASSIGNED -> one ? task(subject) + " was assigned to you" : count + " tasks were assigned to you";
            case TASK_REMINDER ->
                one ? task(subject) + " is due" + dueAt(notification, zone) : count + " tasks are due soon";
            case TASK_OVERDUE -> one ? task(subject) + " is overdue" : count + " of your tasks are overdue";
            case BREAK_OVER_LIMIT ->
                one
                        ? or(subject, "An agent") + " has been on a break longer than "
                                + fact(notification, "limit_minutes") + " minutes"
                        : count + " agents have been on a break longer than allowed";
            case JOB_FINISHED -> job(notification);
            case MENTION ->
                one
                        ? or(plain(names.by(notification)), "Somebody") + " mentioned you in the comments of "
                                + task(subject)
                        : "You were mentioned in the comments of " + count + " tasks";
            case BADGE_EARNED -> one ? "You earned the badge " + or(subject, "") : "You earned " + count + " badges";
            case LEVEL_REACHED ->
                "You reached level " + notification.entityIds().getFirst() + ", " + or(subject, "");
            case CHALLENGE_WON -> "You won the challenge " + or(subject, "");
            case REWARD_DECIDED ->
                "The reward " + or(subject, "")
                        + (Boolean.TRUE.equals(notification.facts().get("granted")) ? " was granted" : " was declined");
        };
    }

    private static String task(@Nullable String title) {
        return title == null ? "A task" : "The task \"" + title + "\"";
    }

    private static String dueAt(Notification notification, ZoneId zone) {
        return notification.facts().get("due_at") instanceof String due
                ? " on " + TIME.format(Instant.parse(due).atZone(zone))
                : " soon";
    }

    private static String job(Notification notification) {
        String what = "The job " + fact(notification, "job_type").replace('_', ' ');
        return switch (fact(notification, "status")) {
            case "succeeded" -> what + " has finished: " + fact(notification, "processed") + " done";
            case "cancelled" -> what + " was cancelled";
            default -> what + " has failed";
        };
    }

    private static String fact(Notification notification, String name) {
        return String.valueOf(notification.facts().get(name));
    }

    private static String or(@Nullable String name, String otherwise) {
        return name == null ? otherwise : name;
    }

    private static @Nullable String plain(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String plain =
                name.replaceAll("[\\s\\p{Cntrl}:/@.\\u2028\\u2029]+", " ").strip();
        return plain.codePointCount(0, plain.length()) <= LONGEST_NAME
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_NAME));
    }
}
