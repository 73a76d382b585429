package io.leadline.gamification.internal.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has earned by the events known, before the caps, and what the ledger holds for it.
 *
 * @param active whether the events still say so
 * @param day in the tenant's zone when it was first counted
 * @param early whether it happened before the hour of early birds
 * @param settingsVersion the version of the settings at the time it happened
 * @param base the rule's points by that version
 * @param revision of the ledger's last entry for it
 */
record PointEntitlement(
        EntitlementKey key,
        boolean active,
        long userId,
        LocalDate day,
        Instant happenedAt,
        boolean early,
        long settingsVersion,
        int base,
        BigDecimal difficulty,
        @Nullable String category,
        @Nullable Credit credit,
        int revision) {

    /** What the ledger's entries for an entitlement add up to, and whose they are. */
    record Credit(int points, long userId, LocalDate day) {}

    /** Points before the caps: the base times the difficulty, rounded half up. */
    int raw() {
        return difficulty
                .multiply(BigDecimal.valueOf(base))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    PersonDay personDay() {
        return new PersonDay(userId, day);
    }

    /** Whether it says the same; then its day stays what it was, whatever became of the tenant's zone. */
    boolean matches(ExpectedEntitlement expected) {
        return active
                && userId == expected.userId()
                && happenedAt.equals(expected.happenedAt())
                && java.util.Objects.equals(category, expected.category());
    }

    PointEntitlement ended() {
        return new PointEntitlement(
                key,
                false,
                userId,
                day,
                happenedAt,
                early,
                settingsVersion,
                base,
                difficulty,
                category,
                credit,
                revision);
    }

    PointEntitlement credited(@Nullable Credit other, int newRevision) {
        return new PointEntitlement(
                key,
                active,
                userId,
                day,
                happenedAt,
                early,
                settingsVersion,
                base,
                difficulty,
                category,
                other,
                newRevision);
    }
}
