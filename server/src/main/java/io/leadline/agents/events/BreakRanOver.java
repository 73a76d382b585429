package io.leadline.agents.events;

import io.leadline.agents.AgentId;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import java.time.Instant;

/** Published once for each break that takes longer than its reason allows, in the transaction that notes that it was told. */
public record BreakRanOver(
        TenantId tenantId, AgentId agentId, UserId userId, Instant breakStartedAt, int limitMinutes) {}
