package io.leadline.agents.internal.availability;

import io.leadline.agents.AgentState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of an agent's history.
 *
 * @param sequence counts the agent's intervals, so that two that begin at one instant have an order
 * @param paid whether the break was paid when it began; null for what is no break
 * @param endedAt null while it lasts
 */
public record Interval(
        long sequence,
        AgentState state,
        @Nullable Long breakReasonId,
        @Nullable String breakReason,
        @Nullable Boolean paid,
        Instant startedAt,
        @Nullable Instant endedAt,
        TransitionReason reason,
        @Nullable Long changedBy) {}
