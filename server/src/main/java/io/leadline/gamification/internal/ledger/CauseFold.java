package io.leadline.gamification.internal.ledger;

import io.leadline.gamification.internal.rules.Rule;
import io.leadline.leads.LeadStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What follows from the facts of one subject, in the order of their versions and whatever the order they were heard in.
 *
 * <p>A lead's step (contacted, qualified, converted) is earned by the first move that reaches it, a step skipped by the move
 * that skips it. Losing the lead keeps what was earned; a conversion taken back is earned anew by the next one. A task is
 * earned by its last completion. What is deleted has earned nothing, nor has anything logged for it.
 */
final class CauseFold {
    private static final Map<Integer, Rule> STEPS = Map.of(
            LeadStatus.CONTACTED.step(), Rule.LEAD_CONTACTED,
            LeadStatus.QUALIFIED.step(), Rule.LEAD_QUALIFIED,
            LeadStatus.CONVERTED.step(), Rule.LEAD_CONVERTED);

    private CauseFold() {}

    static List<Wanted> fold(Collection<Fact> facts) {
        if (isDeleted(facts)) {
            return List.of();
        }
        List<Fact> ordered =
                facts.stream().sorted(Comparator.comparingLong(Fact::version)).toList();
        List<Wanted> wanted = new ArrayList<>();
        steps(ordered).forEach((rule, fact) -> add(wanted, fact, rule, 0));
        Fact completion = completion(ordered);
        if (completion != null) {
            add(wanted, completion, isLate(completion) ? Rule.TASK_LATE : Rule.TASK_ON_TIME, 0);
        }
        ordered.stream()
                .filter(fact -> fact.kind() == Fact.Kind.LOGGED)
                .forEach(fact -> add(wanted, fact, ruleOf(fact.after()), fact.version()));
        return wanted;
    }

    static boolean isDeleted(Collection<Fact> facts) {
        return facts.stream().anyMatch(fact -> fact.kind() == Fact.Kind.DELETED);
    }

    private static void add(List<Wanted> wanted, Fact fact, Rule rule, long part) {
        Long userId = fact.userId();
        if (userId != null) {
            wanted.add(Wanted.of(fact, rule, part, userId));
        }
    }

    private static Map<Rule, Fact> steps(List<Fact> ordered) {
        Map<Rule, Fact> held = new EnumMap<>(Rule.class);
        for (Fact fact : ordered) {
            if (fact.kind() == Fact.Kind.MOVED) {
                LeadStatus before = LeadStatus.ofWireName(String.valueOf(fact.before()));
                LeadStatus after = LeadStatus.ofWireName(String.valueOf(fact.after()));
                if (before == LeadStatus.CONVERTED) {
                    held.remove(Rule.LEAD_CONVERTED);
                }
                STEPS.forEach((step, rule) -> {
                    if (before.step() < step && step <= after.step()) {
                        held.putIfAbsent(rule, fact);
                    }
                });
            }
        }
        return held;
    }

    private static @Nullable Fact completion(List<Fact> ordered) {
        Fact last = null;
        for (Fact fact : ordered) {
            if (fact.kind() == Fact.Kind.COMPLETED) {
                last = fact;
            } else if (fact.kind() == Fact.Kind.REOPENED) {
                last = null;
            }
        }
        return last;
    }

    /** A task without a due instant is never late. */
    private static boolean isLate(Fact completion) {
        Instant due = completion.dueAt();
        return due != null && completion.happenedAt().isAfter(due);
    }

    private static Rule ruleOf(@Nullable String activityType) {
        return switch (String.valueOf(activityType)) {
            case "call" -> Rule.CALL_LOGGED;
            case "email" -> Rule.EMAIL_LOGGED;
            case "meeting" -> Rule.MEETING_LOGGED;
            case "follow_up" -> Rule.FOLLOW_UP_KEPT;
            default -> throw new IllegalArgumentException("No rule for " + activityType);
        };
    }
}
