package io.leadline.gamification.internal.ledger;

import io.leadline.gamification.internal.rules.Rule;
import java.util.Comparator;

/**
 * What points are for.
 *
 * @param part which of the things logged for a lead; 0 for the lead or the task itself
 */
record EntitlementKey(EarningEvent.Subject subject, Rule rule, long part) implements Comparable<EntitlementKey> {
    private static final Comparator<EntitlementKey> ORDER = Comparator.comparing(
                    (EntitlementKey key) -> key.subject().kind())
            .thenComparingLong(key -> key.subject().id())
            .thenComparing(EntitlementKey::rule)
            .thenComparingLong(EntitlementKey::part);

    @Override
    public int compareTo(EntitlementKey other) {
        return ORDER.compare(this, other);
    }
}
