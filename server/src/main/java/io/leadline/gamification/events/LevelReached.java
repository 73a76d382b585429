package io.leadline.gamification.events;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;

/** Published in the transaction that lifts the person to a level not reached before. */
public record LevelReached(TenantId tenantId, UserId userId, int level, String levelName) {}
