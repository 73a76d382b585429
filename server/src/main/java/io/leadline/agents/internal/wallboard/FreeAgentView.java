package io.leadline.agents.internal.wallboard;

import io.leadline.agents.FreeAgent;
import java.time.Instant;

/** @param idleSince when the agent became available or ended a call, whichever came last */
record FreeAgentView(long agentId, long userId, Instant idleSince, int currentCalls, int maxConcurrentCalls) {
    static FreeAgentView of(FreeAgent agent) {
        return new FreeAgentView(
                agent.agentId().value(),
                agent.userId().value(),
                agent.idleSince(),
                agent.currentCalls(),
                agent.maxConcurrentCalls());
    }
}
