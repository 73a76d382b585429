package io.leadline.activities.internal;

import io.leadline.activities.ActivityType;
import io.leadline.activities.internal.NextAction.Kind;
import io.leadline.leads.LeadStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides what to do next with a lead. The first that holds:
 *
 * <ol>
 *   <li>A closed lead needs nothing.
 *   <li>A planned follow-up is kept at its time. Whether it is a call or a mail is read from the next action that was noted
 *       last.
 *   <li>A lead without phone number and address cannot be reached.
 *   <li>A lead nobody has been in touch with is called, or written to where it has no number, since it came in.
 *   <li>A lead that came back by itself after that (a reply, a form) is answered since then.
 *   <li>Otherwise it is left in peace for a while after the last contact, then called or written to again: a hot one after a
 *       day, a warm one after 3, a cold one after 7, any other after 14.
 * </ol>
 */
final class NextActionRule {
    private static final Set<ActivityType> CONTACT =
            Set.of(ActivityType.CALL, ActivityType.EMAIL, ActivityType.MEETING, ActivityType.FOLLOW_UP);
    private static final Pattern CALLING =
            Pattern.compile("(?i).*\\b(call|phone|ring|dial|anruf\\w*|telefon\\w*)\\b.*");
    private static final Pattern WRITING = Pattern.compile("(?i).*\\b(e-?mails?|mail|write|send)\\b.*");

    private NextActionRule() {}

    /**
     * What the rule looks at.
     *
     * @param category of the score; null before the first one
     * @param latest the latest activities, newest first
     */
    record Facts(
            LeadStatus status,
            boolean hasPhone,
            boolean hasEmail,
            @Nullable String category,
            Instant createdAt,
            @Nullable Instant nextFollowUpAt,
            List<ActivityView> latest) {}

    static NextAction decide(Facts facts, Instant now) {
        if (!facts.status().isOpen()) {
            return new NextAction(
                    Kind.NONE, null, "The lead is " + facts.status().wireName() + ".");
        }
        if (facts.nextFollowUpAt() != null) {
            return followUp(facts, facts.nextFollowUpAt(), now);
        }
        if (!facts.hasPhone() && !facts.hasEmail()) {
            return new NextAction(Kind.NONE, null, "There is neither a phone number nor an email address.");
        }
        Kind reach = facts.hasPhone() ? Kind.CALL : Kind.EMAIL;
        Optional<ActivityView> contact = newest(facts, NextActionRule::isContact);
        Optional<ActivityView> answer = newest(facts, NextActionRule::isAnswer);
        if (answer.isPresent()
                && contact.map(last -> last.activityDate().isBefore(answer.get().activityDate()))
                        .orElse(true)) {
            return new NextAction(reach, answer.get().activityDate(), "The lead has come back to us.");
        }
        return contact.map(last -> again(facts, reach, last.activityDate(), now))
                .orElseGet(() -> new NextAction(reach, facts.createdAt(), "Nobody has been in touch yet."));
    }

    private static NextAction followUp(Facts facts, Instant at, Instant now) {
        String promised = newest(facts, activity -> activity.nextAction() != null)
                .map(ActivityView::nextAction)
                .orElse(null);
        String when = at.isBefore(now) ? "The follow-up is overdue" : "A follow-up is planned";
        return new NextAction(kind(promised), at, promised == null ? when + "." : when + ": " + promised);
    }

    private static Kind kind(@Nullable String promised) {
        if (promised == null) {
            return Kind.FOLLOW_UP;
        }
        String line = promised.replaceAll("\\s+", " ");
        if (CALLING.matcher(line).matches()) {
            return Kind.CALL;
        }
        return WRITING.matcher(line).matches() ? Kind.EMAIL : Kind.FOLLOW_UP;
    }

    private static NextAction again(Facts facts, Kind reach, Instant last, Instant now) {
        int days = peace(facts.category());
        Instant due = last.plus(Duration.ofDays(days));
        String lead = facts.category() == null ? "lead" : facts.category() + " lead";
        return due.isAfter(now)
                ? new NextAction(Kind.WAIT, due, "In touch lately; a " + lead + " rests " + days(days) + ".")
                : new NextAction(reach, due, "No contact for more than " + days(days) + " with a " + lead + ".");
    }

    private static int peace(@Nullable String category) {
        return switch (category) {
            case "hot" -> 1;
            case "warm" -> 3;
            case "cold" -> 7;
            case null, default -> 14;
        };
    }

    private static String days(int number) {
        return number == 1 ? "1 day" : number + " days";
    }

    private static boolean isContact(ActivityView activity) {
        return CONTACT.contains(activity.activityType()) && !isAnswer(activity);
    }

    private static boolean isAnswer(ActivityView activity) {
        return activity.activityType() == ActivityType.FORM
                || (activity.activityType() == ActivityType.EMAIL && "replied".equalsIgnoreCase(activity.outcome()));
    }

    private static Optional<ActivityView> newest(Facts facts, Predicate<ActivityView> which) {
        return facts.latest().stream().filter(which).findFirst();
    }
}
