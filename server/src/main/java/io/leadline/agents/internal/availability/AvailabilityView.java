package io.leadline.agents.internal.availability;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadline.agents.AgentState;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an agent is doing now.
 *
 * @param acceptingLeads only who is available accepts leads
 */
record AvailabilityView(
        long agentId,
        long userId,
        AgentState status,
        @Nullable String breakReason,
        Instant since,
        long secondsInState,

        @JsonProperty("is_accepting_leads") boolean acceptingLeads,

        int currentCalls,
        int maxConcurrentCalls) {
    static AvailabilityView of(
            Availability availability, long userId, @Nullable String breakReason, int maxConcurrentCalls, Instant now) {
        return new AvailabilityView(
                availability.agentId().value(),
                userId,
                availability.state(),
                breakReason,
                availability.since(),
                Math.max(0, Duration.between(availability.since(), now).toSeconds()),
                availability.state() == AgentState.AVAILABLE && availability.acceptingLeads(),
                availability.currentCalls(),
                maxConcurrentCalls);
    }
}
