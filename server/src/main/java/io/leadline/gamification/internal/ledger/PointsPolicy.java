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
 * What follows from the earning events of one subject, in the order of their versions and whatever the order they were heard in.
 *
 * <p>A lead's step (contacted, qualified, converted) is earned by the first move that reaches it, a step skipped by the move
 * that skips it. Losing the lead keeps what was earned; a conversion taken back is earned anew by the next one. A task is
 * earned by its last completion. What is deleted has earned nothing, nor has anything logged for it.
 */
final class PointsPolicy {
    private static final Map<Integer, Rule> STEPS = Map.of(
            LeadStatus.CONTACTED.step(), Rule.LEAD_CONTACTED,
            LeadStatus.QUALIFIED.step(), Rule.LEAD_QUALIFIED,
            LeadStatus.CONVERTED.step(), Rule.LEAD_CONVERTED);

    private PointsPolicy() {}

    static List<ExpectedEntitlement> entitlements(Collection<EarningEvent> events) {
        if (isDeleted(events)) {
            return List.of();
        }
        List<EarningEvent> ordered = events.stream()
                .sorted(Comparator.comparingLong(EarningEvent::version))
                .toList();
        List<ExpectedEntitlement> expected = new ArrayList<>();
        steps(ordered).forEach((rule, event) -> add(expected, event, rule, 0));
        EarningEvent completion = completion(ordered);
        if (completion != null) {
            add(expected, completion, isLate(completion) ? Rule.TASK_LATE : Rule.TASK_ON_TIME, 0);
        }
        ordered.stream()
                .filter(event -> event.kind() == EarningEvent.Kind.LOGGED)
                .forEach(event -> add(expected, event, ruleOf(event.after()), event.version()));
        return expected;
    }

    static boolean isDeleted(Collection<EarningEvent> events) {
        return events.stream().anyMatch(event -> event.kind() == EarningEvent.Kind.DELETED);
    }

    private static void add(List<ExpectedEntitlement> expected, EarningEvent event, Rule rule, long part) {
        Long userId = event.userId();
        if (userId != null) {
            expected.add(ExpectedEntitlement.of(event, rule, part, userId));
        }
    }

    private static Map<Rule, EarningEvent> steps(List<EarningEvent> ordered) {
        Map<Rule, EarningEvent> held = new EnumMap<>(Rule.class);
        for (EarningEvent event : ordered) {
            if (event.kind() == EarningEvent.Kind.MOVED) {
                LeadStatus before = LeadStatus.ofWireName(String.valueOf(event.before()));
                LeadStatus after = LeadStatus.ofWireName(String.valueOf(event.after()));
                if (before == LeadStatus.CONVERTED) {
                    held.remove(Rule.LEAD_CONVERTED);
                }
                STEPS.forEach((step, rule) -> {
                    if (before.step() < step && step <= after.step()) {
                        held.putIfAbsent(rule, event);
                    }
                });
            }
        }
        return held;
    }

    private static @Nullable EarningEvent completion(List<EarningEvent> ordered) {
        EarningEvent last = null;
        for (EarningEvent event : ordered) {
            if (event.kind() == EarningEvent.Kind.COMPLETED) {
                last = event;
            } else if (event.kind() == EarningEvent.Kind.REOPENED) {
                last = null;
            }
        }
        return last;
    }

    /** A task without a due instant is never late. */
    private static boolean isLate(EarningEvent completion) {
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
