package io.leadline.agents.events;

import io.leadline.agents.AgentId;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;

/** Published in the transaction that ends the profile; its history stays. */
public record AgentRemoved(TenantId tenantId, AgentId agentId, UserId userId) {}
