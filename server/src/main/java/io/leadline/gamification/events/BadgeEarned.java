package io.leadline.gamification.events;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;

/** Published in the transaction that gives the badge; a badge taken back and earned again has another achievement. */
public record BadgeEarned(TenantId tenantId, UserId userId, long achievementId, String badgeName) {}
