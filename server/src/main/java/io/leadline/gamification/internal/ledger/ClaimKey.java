package io.leadline.gamification.internal.ledger;

import io.leadline.gamification.internal.rules.Rule;
import java.util.Comparator;

/**
 * What points are for.
 *
 * @param part which of the things logged for a lead; 0 for the lead or the task itself
 */
record ClaimKey(Fact.Subject subject, Rule rule, long part) implements Comparable<ClaimKey> {
    private static final Comparator<ClaimKey> ORDER = Comparator.comparing(
                    (ClaimKey key) -> key.subject().kind())
            .thenComparingLong(key -> key.subject().id())
            .thenComparing(ClaimKey::rule)
            .thenComparingLong(ClaimKey::part);

    @Override
    public int compareTo(ClaimKey other) {
        return ORDER.compare(this, other);
    }
}
