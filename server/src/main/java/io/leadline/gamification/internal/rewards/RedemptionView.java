package io.leadline.gamification.internal.rewards;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reward somebody redeemed.
 *
 * @param decidedBy who granted, declined or cancelled it; null while it is pending, and where no approval was needed
 */
record RedemptionView(
        long id,
        long rewardId,
        String rewardName,
        long userId,
        int cost,
        RedemptionStatus status,
        Instant redeemedAt,
        @Nullable Long decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String note) {}
