package io.leadline.agents.internal;

import io.leadline.agents.Agents;
import io.leadline.identity.events.MemberRemoved;
import io.leadline.platform.phase.ReactPhase;
import org.springframework.stereotype.Component;

/** The profile of a member who goes ends in the same transaction. */
@Component
class AgentsMemberOffboarding {
    private final Agents agents;
    private final AgentService service;

    AgentsMemberOffboarding(Agents agents, AgentService service) {
        this.agents = agents;
        this.service = service;
    }

    @ReactPhase
    void on(MemberRemoved event) {
        agents.ofUser(event.tenantId(), event.userId())
                .ifPresent(agentId -> service.endOfMember(event.tenantId(), agentId));
    }
}
