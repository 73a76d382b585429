package io.leadline.leads.events;

import io.leadline.platform.TenantId;

/** Scores of the tenant's leads moved: published by whoever scores them, for counts that leads keep by category. */
public record LeadScoresMoved(TenantId tenantId) {}
