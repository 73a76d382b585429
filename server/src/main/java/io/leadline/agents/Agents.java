package io.leadline.agents;

import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Agents, as whoever brings them work needs them. A call takes one of the agent's slots ({@link #reserve}, or
 * {@link #setBusy} for a call nobody planned) and gives it back once ({@link #release} or {@link #startWrapUp}). Each change
 * holds the agent's row lock until the transaction ends.
 *
 * <p>All throw {@link io.leadline.platform.problem.NotFoundException} for an agent the tenant does not have.
 */
public interface Agents {
    /** The person's profile in the tenant. */
    Optional<AgentId> ofUser(TenantId tenantId, UserId userId);

    /**
     * Who can take a lead now, longest idle first.
     *
     * @param skill only those who have it, in any case and spacing; null for all
     * @param minLevel only those who have the skill at this level, 1 to 5, or better
     */
    List<FreeAgent> free(TenantId tenantId, @Nullable String skill, int minLevel, int limit);

    /** Takes a slot of an agent who is available, accepts leads and has one free; the last one makes the agent busy. */
    Reservation reserve(TenantId tenantId, AgentId agentId);

    /** Takes a slot for a call that is a fact, such as one the agent dialled: whatever the agent's state, free slot or not. */
    void setBusy(TenantId tenantId, AgentId agentId);

    /** A call ended: gives its slot back; an agent who is busy or available is wrapping up now. */
    void startWrapUp(TenantId tenantId, AgentId agentId);

    /** The work after the call is done: who is wrapping up is available again. */
    void finishWrapUp(TenantId tenantId, AgentId agentId);

    /** Gives a slot back with nothing left to do; who was busy is available again. */
    void release(TenantId tenantId, AgentId agentId);

    /** Counts a call for the tenant's own day. */
    void recordCall(TenantId tenantId, AgentId agentId);
}
