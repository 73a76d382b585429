package io.leadline.agents.internal.availability;

import io.leadline.agents.AgentId;
import io.leadline.agents.AgentState;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an agent is doing now: the open interval of the history, and how much more the agent takes.
 *
 * @param sequence of the open interval
 * @param acceptingLeads whether the agent takes leads when available
 * @param currentCalls slots taken
 * @param idleSince when the agent became available or ended a call, whichever came last
 */
public record Availability(
        AgentId agentId,
        AgentState state,
        @Nullable Long breakReasonId,
        Instant since,
        long sequence,
        boolean acceptingLeads,
        int currentCalls,
        Instant idleSince) {

    static Availability first(AgentId agentId, Instant at) {
        return new Availability(agentId, AgentState.OFFLINE, null, at, 1, true, 0, at);
    }

    boolean isIn(Move move) {
        return state == move.state() && Objects.equals(breakReasonId, move.breakReasonId());
    }

    Availability moved(Move move, Instant at) {
        Instant idle = move.state() == AgentState.AVAILABLE ? at : idleSince;
        return new Availability(
                agentId, move.state(), move.breakReasonId(), at, sequence + 1, acceptingLeads, currentCalls, idle);
    }

    Availability accepting(boolean accepts) {
        return new Availability(agentId, state, breakReasonId, since, sequence, accepts, currentCalls, idleSince);
    }

    public Availability withCallBegun() {
        return withCalls(currentCalls + 1, idleSince);
    }

    /** One call less; none stays none, for a call that began before the agent was watched. */
    public Availability withCallEnded(Instant at) {
        return withCalls(Math.max(0, currentCalls - 1), at);
    }

    private Availability withCalls(int calls, Instant idle) {
        return new Availability(agentId, state, breakReasonId, since, sequence, acceptingLeads, calls, idle);
    }
}
