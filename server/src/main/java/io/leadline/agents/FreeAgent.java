package io.leadline.agents;

import io.leadline.platform.UserId;
import java.time.Instant;

/**
 * An agent who can take a lead now.
 *
 * @param idleSince when the agent became available or ended a call, whichever came last
 */
public record FreeAgent(AgentId agentId, UserId userId, Instant idleSince, int currentCalls, int maxConcurrentCalls) {}
