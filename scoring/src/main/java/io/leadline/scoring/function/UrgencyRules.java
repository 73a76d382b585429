package io.leadline.scoring.function;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules for a model's points by age and follow-up. */
final class UrgencyRules {
    private static final int MOST_ENTRIES = 100;

    private UrgencyRules() {}

    static void check(Violations violations, ScoringModel.@Nullable Urgency urgency) {
        if (urgency == null) {
            violations.present("urgency", urgency);
            return;
        }
        checkSteps(violations, urgency.steps());
        violations.number("urgency.otherwise", urgency.otherwise(), Limits.POINTS);
        if (urgency.followUp() != null) {
            checkFollowUp(violations, urgency.followUp());
        }
        if (urgency.closed() != null) {
            violations.number("urgency.closed", urgency.closed(), Limits.POINTS);
        }
    }

    private static void checkSteps(Violations violations, @Nullable List<ScoringModel.AgeStep> steps) {
        if (steps == null) {
            violations.present("urgency.steps", steps);
            return;
        }
        if (violations.tooMany("urgency.steps", steps, MOST_ENTRIES)) {
            return;
        }
        BigDecimal before = null;
        for (int index = 0; index < steps.size(); index++) {
            ScoringModel.@Nullable AgeStep step = steps.get(index);
            String field = "urgency.steps[" + index + "]";
            if (violations.present(field, step) && step != null) {
                violations.number(field + ".max_age_days", step.maxAgeDays(), Limits.AGE_DAYS);
                checkAscending(violations, field + ".max_age_days", before, step.maxAgeDays());
                violations.number(field + ".points", step.points(), Limits.POINTS);
                before = step.maxAgeDays();
            }
        }
    }

    private static void checkAscending(
            Violations violations, String field, @Nullable BigDecimal before, @Nullable BigDecimal days) {
        if (before != null && days != null && days.compareTo(before) <= 0) {
            String message = "Must be above the step before it, " + Violations.shown(before) + ".";
            violations.add(field, ViolationCode.NOT_ASCENDING, message);
        }
    }

    private static void checkFollowUp(Violations violations, List<ScoringModel.FollowUpRule> rules) {
        if (violations.tooMany("urgency.follow_up", rules, MOST_ENTRIES)) {
            return;
        }
        for (int index = 0; index < rules.size(); index++) {
            ScoringModel.@Nullable FollowUpRule rule = rules.get(index);
            String field = "urgency.follow_up[" + index + "]";
            if (violations.present(field, rule) && rule != null) {
                violations.number(field + ".due_within_hours", rule.dueWithinHours(), Limits.DUE_WITHIN_HOURS);
                violations.number(field + ".points", rule.points(), Limits.POINTS);
            }
        }
    }
}
