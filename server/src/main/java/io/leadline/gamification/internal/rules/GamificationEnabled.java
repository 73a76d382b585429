package io.leadline.gamification.internal.rules;

import io.leadline.platform.TenantId;

/** Published once a tenant, in the transaction that lays its first settings. */
public record GamificationEnabled(TenantId tenantId) {}
