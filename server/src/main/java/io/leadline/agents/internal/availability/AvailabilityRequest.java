package io.leadline.agents.internal.availability;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadline.agents.AgentState;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * @param breakReason the name of one of the tenant's active reasons, for {@code on_break} and nothing else
 * @param acceptingLeads only who is available can accept leads. Left out: yes for who becomes available, unchanged for who is
 */
record AvailabilityRequest(
        @NotNull AgentState status,
        @Nullable @Size(max = 100) String breakReason,
        @JsonProperty("is_accepting_leads") @Nullable Boolean acceptingLeads) {}
