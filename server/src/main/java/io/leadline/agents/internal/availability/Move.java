package io.leadline.agents.internal.availability;

import io.leadline.agents.AgentState;
import io.leadline.platform.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of state that is wanted.
 *
 * @param paid whether the break is paid; null for what is no break
 * @param by null for the system
 * @param at when it happened, if that is not now
 */
public record Move(
        AgentState state,
        @Nullable Long breakReasonId,
        @Nullable Boolean paid,
        TransitionReason reason,
        @Nullable UserId by,
        @Nullable Instant at) {

    public static Move offline(TransitionReason reason, @Nullable UserId by) {
        return new Move(AgentState.OFFLINE, null, null, reason, by, null);
    }

    public static Move silentSince(Instant at) {
        return new Move(AgentState.OFFLINE, null, null, TransitionReason.HEARTBEAT_LOST, null, at);
    }

    public static Move byCall(AgentState state) {
        return new Move(state, null, null, TransitionReason.CALL, null, null);
    }
}
