package io.leadline.gamification.internal.ledger;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An entry of the ledger.
 *
 * @param rule what it was earned or spent for
 * @param spent whether it moved the balance alone
 * @param correction whether it takes back an earlier one
 * @param subject what it is about: lead, task, award, challenge or redemption
 * @param day in the tenant's zone
 * @param explanation how the points came about
 */
public record PointEntryView(
        long id,
        long userId,
        String rule,
        int points,
        boolean spent,
        boolean correction,
        String subject,
        long subjectId,
        LocalDate day,
        Instant happenedAt,
        String explanation) {}
