package io.leadline.gamification.internal.rewards;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a supervisor says to a redeemed reward. */
record DecisionRequest(
        @NotNull RewardDecision decision,
        @Nullable @Size(max = 500) String note) {
    enum RewardDecision {
        @JsonProperty("grant")
        GRANT,
        /** Gives the points back. */
        @JsonProperty("decline")
        DECLINE
    }

    RedemptionStatus status() {
        return decision == RewardDecision.GRANT ? RedemptionStatus.GRANTED : RedemptionStatus.DECLINED;
    }
}
