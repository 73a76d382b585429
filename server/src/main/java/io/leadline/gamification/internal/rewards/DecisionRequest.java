package io.leadline.gamification.internal.rewards;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a supervisor says to a redeemed reward. */
record DecisionRequest(@NotNull Decision decision, @Nullable @Size(max = 500) String note) {
    enum Decision {
        @JsonProperty("grant")
        GRANT,
        /** Gives the points back. */
        @JsonProperty("decline")
        DECLINE
    }

    RedemptionStatus status() {
        return decision == Decision.GRANT ? RedemptionStatus.GRANTED : RedemptionStatus.DECLINED;
    }
}
