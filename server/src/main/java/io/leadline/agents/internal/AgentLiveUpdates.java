package io.leadline.agents.internal;

import io.leadline.agents.events.AgentRemoved;
import io.leadline.platform.live.Live;
import io.leadline.platform.live.LiveEvent;
import io.leadline.platform.phase.RecordPhase;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Publishes which agents are no more. */
@Component
class AgentLiveUpdates {
    private final Live live;

    AgentLiveUpdates(Live live) {
        this.live = live;
    }

    @RecordPhase
    void on(AgentRemoved event) {
        live.publish(
                event.tenantId(),
                LiveEvent.of(
                        "agent.removed",
                        Map.of(
                                "agent_id", event.agentId().value(),
                                "user_id", event.userId().value())));
    }
}
