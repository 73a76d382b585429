package io.leadline.gamification.events;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;

/** Published in the transaction that grants or declines a redeemed reward. */
public record RewardDecided(TenantId tenantId, UserId userId, long redemptionId, String rewardName, boolean granted) {}
