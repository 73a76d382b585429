package io.leadline.agents.internal.availability;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadline.agents.AgentState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What of an agent changes on a wallboard, under the wallboard's names. */
record AvailabilityLiveUpdate(
        long agentId,
        long userId,
        AgentState state,
        @Nullable String breakReason,
        Instant since,

        @JsonProperty("is_accepting_leads") boolean acceptingLeads,

        int currentCalls,
        int maxConcurrentCalls) {
    static AvailabilityLiveUpdate of(AvailabilityView view) {
        return new AvailabilityLiveUpdate(
                view.agentId(),
                view.userId(),
                view.status(),
                view.breakReason(),
                view.since(),
                view.acceptingLeads(),
                view.currentCalls(),
                view.maxConcurrentCalls());
    }
}
