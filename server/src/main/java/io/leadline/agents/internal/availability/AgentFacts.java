package io.leadline.agents.internal.availability;

import io.leadline.platform.UserId;

/** What of the profile decides over its availability. */
public record AgentFacts(UserId userId, int maxConcurrentCalls, boolean active) {}
