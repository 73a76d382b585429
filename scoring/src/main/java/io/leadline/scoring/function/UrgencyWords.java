package io.leadline.scoring.function;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says why a lead's urgency is what it is, from the component alone: the sentence must not change while the score does
 * not, so it may not look at the instant again. Where the points do not tell an age from a follow-up, neither do the
 * words.
 */
final class UrgencyWords {
    private static final String AGE = "its age";
    private static final String OR_FOLLOW_UP = " or follow-up due";

    private final List<Reading> ages;
    private final List<Reading> followUps;
    private final int bestFollowUp;
    private final String bestFollowUpWords;

    UrgencyWords(ScoringModel.Urgency model) {
        int otherwise = Hundredths.of(model.otherwise());
        Stream<Reading> steps = model.steps().reversed().stream().map(step -> atMost(step, otherwise));
        this.ages = Stream.concat(steps, Stream.of(older(model, otherwise))).toList();
        List<ScoringModel.FollowUpRule> rules = UrgencyTable.followUpRules(model).stream()
                .sorted((one, other) -> other.dueWithinHours().compareTo(one.dueWithinHours()))
                .toList();
        this.followUps = rules.stream()
                .map(rule -> new Reading(Hundredths.of(rule.points()), "follow-up overdue or " + within(rule)))
                .toList();
        this.bestFollowUp =
                followUps.stream().mapToInt(Reading::hundredths).max().orElse(0);
        this.bestFollowUpWords = rules.stream()
                .filter(rule -> Hundredths.of(rule.points()) == bestFollowUp)
                .findFirst()
                .map(rule -> "a follow-up " + within(rule) + " would add ")
                .orElse("");
    }

    String of(LeadFacts facts, int urgency) {
        String age = find(ages, urgency);
        String followUp = facts.nextFollowUpAt() == null ? null : find(followUps, urgency);
        if (age != null) {
            return followUp == null ? age : age + OR_FOLLOW_UP;
        }
        return followUp == null ? AGE + OR_FOLLOW_UP : followUp;
    }

    /** The most a follow-up can lift the component to. */
    int bestFollowUp() {
        return bestFollowUp;
    }

    /** The latest follow-up that does so, as in {@code "a follow-up within 24 hours would add "}. */
    String bestFollowUpWords() {
        return bestFollowUpWords;
    }

    private static @Nullable String find(List<Reading> readings, int urgency) {
        for (Reading reading : readings) {
            if (reading.hundredths() == urgency) {
                return reading.words();
            }
        }
        return null;
    }

    private static Reading atMost(ScoringModel.AgeStep step, int otherwise) {
        int points = Hundredths.of(step.points());
        return new Reading(points, points == otherwise ? AGE : "at most " + amount(step.maxAgeDays(), "day") + " old");
    }

    private static Reading older(ScoringModel.Urgency model, int otherwise) {
        String words = model.steps().isEmpty()
                ? AGE
                : "over " + amount(model.steps().getLast().maxAgeDays(), "day") + " old";
        return new Reading(otherwise, words);
    }

    private static String within(ScoringModel.FollowUpRule rule) {
        return "within " + amount(rule.dueWithinHours(), "hour");
    }

    private static String amount(BigDecimal amount, String unit) {
        String number = amount.stripTrailingZeros().toPlainString();
        return number + " " + unit + (amount.compareTo(BigDecimal.ONE) == 0 ? "" : "s");
    }

    private record Reading(int hundredths, String words) {}
}
