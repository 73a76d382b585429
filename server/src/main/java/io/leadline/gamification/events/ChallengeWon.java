package io.leadline.gamification.events;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;

/** Published in the transaction that ends the challenge for one of its winners. */
public record ChallengeWon(TenantId tenantId, UserId userId, long challengeId, String challengeName) {}
