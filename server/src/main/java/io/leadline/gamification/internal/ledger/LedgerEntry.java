package io.leadline.gamification.internal.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry to be added to the ledger.
 *
 * @param rule a rule's name, or {@code award}, {@code challenge}, {@code reward}
 * @param revision counts the entries for one cause
 * @param spent whether it moves the balance alone
 * @param correction whether it takes back an earlier one
 */
public record LedgerEntry(
        long userId,
        String rule,
        String subject,
        long subjectId,
        long part,
        int revision,
        int points,
        boolean spent,
        boolean correction,
        LocalDate day,
        Instant happenedAt,
        @Nullable Factors factors) {

    /** How a rule's points came about. */
    record Factors(
            int base, BigDecimal difficulty, @Nullable String category, long settingsVersion) {}

    /** Points that somebody or something gives, as the first entry for its cause. */
    public static LedgerEntry given(
            long userId, String rule, long causeId, int points, LocalDate day, Instant happenedAt) {
        return new LedgerEntry(userId, rule, rule, causeId, 0, 1, points, false, false, day, happenedAt, null);
    }

    /** What a reward costs. */
    public static LedgerEntry spent(long userId, long redemptionId, int cost, LocalDate day, Instant happenedAt) {
        return new LedgerEntry(
                userId, "reward", "redemption", redemptionId, 0, 1, -cost, true, false, day, happenedAt, null);
    }

    /** The opposite, as the next entry for the same cause and of the same day. */
    public LedgerEntry takenBack(LocalDate originalDay, Instant at) {
        return new LedgerEntry(
                userId, rule, subject, subjectId, part, revision + 1, -points, spent, true, originalDay, at, null);
    }

    static LedgerEntry credit(PointEntitlement entitlement, int points, int revision) {
        return new LedgerEntry(
                entitlement.userId(),
                entitlement.key().rule().wireName(),
                entitlement.key().subject().kind(),
                entitlement.key().subject().id(),
                entitlement.key().part(),
                revision,
                points,
                false,
                false,
                entitlement.day(),
                entitlement.happenedAt(),
                new Factors(
                        entitlement.base(),
                        entitlement.difficulty(),
                        entitlement.category(),
                        entitlement.settingsVersion()));
    }

    static LedgerEntry correction(
            PointEntitlement entitlement, PointEntitlement.Credit credit, int revision, Instant now) {
        return new LedgerEntry(
                credit.userId(),
                entitlement.key().rule().wireName(),
                entitlement.key().subject().kind(),
                entitlement.key().subject().id(),
                entitlement.key().part(),
                revision,
                -credit.points(),
                false,
                true,
                credit.day(),
                now,
                null);
    }
}
