package io.leadline.gamification.internal.ledger;

import io.leadline.gamification.internal.rules.Rule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the earning events of a subject say somebody has earned something for. */
record ExpectedEntitlement(
        EntitlementKey key,
        long userId,
        Instant happenedAt,
        @Nullable String category) {
    static ExpectedEntitlement of(EarningEvent event, Rule rule, long part, long userId) {
        return new ExpectedEntitlement(
                new EntitlementKey(event.subject(), rule, part),
                userId,
                event.happenedAt(),
                rule == Rule.LEAD_CONVERTED ? event.category() : null);
    }
}
