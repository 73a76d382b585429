package io.leadline.gamification.internal.ledger;

import io.leadline.gamification.internal.rules.Rule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a subject's facts say somebody has earned something for. */
record Wanted(
        ClaimKey key,
        long userId,
        Instant happenedAt,
        @Nullable String category) {
    static Wanted of(Fact fact, Rule rule, long part, long userId) {
        return new Wanted(
                new ClaimKey(fact.subject(), rule, part),
                userId,
                fact.happenedAt(),
                rule == Rule.LEAD_CONVERTED ? fact.category() : null);
    }
}
