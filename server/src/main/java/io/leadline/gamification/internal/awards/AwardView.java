package io.leadline.gamification.internal.awards;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Points somebody gave; revokedAt is null while they stand. */
record AwardView(
        long id,
        long userId,
        int points,
        String reason,
        LocalDate day,
        long awardedBy,
        Instant awardedAt,
        @Nullable Long revokedBy,
        @Nullable Instant revokedAt,
        @Nullable String revokeReason) {}
