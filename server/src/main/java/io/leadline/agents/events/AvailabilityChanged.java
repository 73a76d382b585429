package io.leadline.agents.events;

import io.leadline.agents.AgentId;
import io.leadline.agents.AgentState;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import java.time.Instant;

/** Published in the transaction of the change; from and to are the same when only the reason of a break changed. */
public record AvailabilityChanged(
        TenantId tenantId, AgentId agentId, UserId userId, AgentState from, AgentState to, Instant at) {}
