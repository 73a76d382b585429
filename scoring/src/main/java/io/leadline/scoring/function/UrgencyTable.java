package io.leadline.scoring.function;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** The urgency component: how soon action is needed, by age and promised follow-up. */
final class UrgencyTable {
    private static final int NOT_SPECIAL = -1;

    private final long[] maxAges;
    private final int[] agePoints;
    private final int otherwise;
    private final long[] dueWithin;
    private final int[] followUpPoints;
    private final int closed;

    UrgencyTable(ScoringModel.Urgency model) {
        List<ScoringModel.AgeStep> steps = model.steps();
        this.maxAges = steps.stream()
                .mapToLong(step -> Microseconds.of(step.maxAgeDays(), Microseconds.PER_DAY))
                .toArray();
        this.agePoints =
                steps.stream().mapToInt(step -> Hundredths.of(step.points())).toArray();
        this.otherwise = Hundredths.of(model.otherwise());
        List<ScoringModel.FollowUpRule> rules = followUpRules(model);
        this.dueWithin = rules.stream()
                .mapToLong(rule -> Microseconds.of(rule.dueWithinHours(), Microseconds.PER_HOUR))
                .toArray();
        this.followUpPoints =
                rules.stream().mapToInt(rule -> Hundredths.of(rule.points())).toArray();
        BigDecimal closedPoints = model.closed();
        this.closed = closedPoints == null ? NOT_SPECIAL : Hundredths.of(closedPoints);
    }

    static List<ScoringModel.FollowUpRule> followUpRules(ScoringModel.Urgency model) {
        List<ScoringModel.FollowUpRule> rules = model.followUp();
        return rules == null ? List.of() : rules;
    }

    int of(LeadFacts facts, Instant at) {
        if (isClosed(facts)) {
            return closed;
        }
        int byAge = byAge(Microseconds.between(facts.createdAt(), at));
        Instant due = facts.nextFollowUpAt();
        return due == null ? byAge : Math.max(byAge, byFollowUp(Microseconds.between(at, due)));
    }

    /** Whether the lead is closed and the model gives closed leads points of their own. */
    boolean isClosed(LeadFacts facts) {
        return closed != NOT_SPECIAL && facts.status().isClosed();
    }

    private int byAge(long age) {
        for (int step = 0; step < maxAges.length; step++) {
            if (age <= maxAges[step]) {
                return agePoints[step];
            }
        }
        return otherwise;
    }

    /** An overdue follow-up is due in less than no time, so it satisfies every rule. */
    private int byFollowUp(long dueIn) {
        int most = 0;
        for (int rule = 0; rule < dueWithin.length; rule++) {
            if (dueIn <= dueWithin[rule]) {
                most = Math.max(most, followUpPoints[rule]);
            }
        }
        return most;
    }
}
