package io.leadline.agents.internal;

import io.leadline.agents.Agents;
import io.leadline.identity.events.MemberRoleAssigned;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.phase.ReactPhase;
import org.springframework.stereotype.Component;

/**
 * Whoever has the role agent is one: the profile comes with the role. With a role that works no leads it becomes inactive and
 * keeps its history; admins and supervisors keep theirs as it is.
 */
@Component
class AgentsOfRole {
    private final Agents agents;
    private final AgentService service;

    AgentsOfRole(Agents agents, AgentService service) {
        this.agents = agents;
        this.service = service;
    }

    @ReactPhase
    void on(MemberRoleAssigned event) {
        switch (event.role()) {
            case AGENT -> begin(event.tenantId(), event.userId());
            case VIEWER -> rest(event.tenantId(), event.userId());
            case SUPERVISOR, ADMIN -> {}
        }
    }

    private void begin(TenantId tenantId, UserId userId) {
        agents.ofUser(tenantId, userId)
                .ifPresentOrElse(
                        agentId -> service.resume(tenantId, agentId), () -> service.beginOfRole(tenantId, userId));
    }

    private void rest(TenantId tenantId, UserId userId) {
        agents.ofUser(tenantId, userId).ifPresent(agentId -> service.rest(tenantId, agentId));
    }
}
