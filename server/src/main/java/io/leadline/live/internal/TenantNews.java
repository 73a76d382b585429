package io.leadline.live.internal;

import io.leadline.agents.events.AgentRemoved;
import io.leadline.platform.live.Live;
import io.leadline.platform.live.LiveEvent;
import io.leadline.tenancy.events.TenantChanged;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells of the tenant itself, and of agents who are no more. */
@Component
class TenantNews {
    private final Live live;

    TenantNews(Live live) {
        this.live = live;
    }

    @EventListener
    void on(TenantChanged event) {
        live.tell(event.tenantId(), LiveEvent.of("tenant.updated", Map.of()));
    }

    @EventListener
    void on(AgentRemoved event) {
        live.tell(
                event.tenantId(),
                LiveEvent.of(
                        "agent.removed",
                        Map.of(
                                "agent_id", event.agentId().value(),
                                "user_id", event.userId().value())));
    }
}
