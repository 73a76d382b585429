package io.leadline.agents.internal.calls;

import io.leadline.agents.AgentId;
import io.leadline.agents.AgentState;
import io.leadline.agents.Agents;
import io.leadline.agents.FreeAgent;
import io.leadline.agents.Reservation;
import io.leadline.agents.internal.availability.AgentFacts;
import io.leadline.agents.internal.availability.Availability;
import io.leadline.agents.internal.availability.AvailabilityRepository;
import io.leadline.agents.internal.availability.Move;
import io.leadline.agents.internal.availability.Transitions;
import io.leadline.agents.internal.wallboard.FreeAgents;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.problem.NotFoundException;
import io.leadline.tenancy.Tenants;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes and gives back the slots of agents, each under the agent's lock. */
@Service
class CallSlots implements Agents {
    private final AvailabilityRepository availabilities;
    private final Transitions transitions;
    private final FreeAgents freeAgents;
    private final CallDayRepository callDays;
    private final Tenants tenants;
    private final Clock clock;

    CallSlots(
            AvailabilityRepository availabilities,
            Transitions transitions,
            FreeAgents freeAgents,
            CallDayRepository callDays,
            Tenants tenants,
            Clock clock) {
        this.availabilities = availabilities;
        this.transitions = transitions;
        this.freeAgents = freeAgents;
        this.callDays = callDays;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public Optional<AgentId> ofUser(TenantId tenantId, UserId userId) {
        return availabilities.ofUser(tenantId, userId);
    }

    @Override
    public List<FreeAgent> free(TenantId tenantId, @Nullable String skill, int minLevel, int limit) {
        return freeAgents.find(tenantId, skill, minLevel, limit);
    }

    @Override
    @Transactional
    public Reservation reserve(TenantId tenantId, AgentId agentId) {
        Availability current = transitions.lock(tenantId, agentId);
        AgentFacts facts = availabilities.facts(tenantId, agentId);
        if (current.currentCalls() >= facts.maxConcurrentCalls()) {
            return Reservation.AT_CAPACITY;
        }
        if (current.state() != AgentState.AVAILABLE || !facts.active()) {
            return Reservation.NOT_AVAILABLE;
        }
        if (!current.acceptingLeads()) {
            return Reservation.NOT_ACCEPTING;
        }
        Availability taken = current.withCallBegun();
        boolean full = taken.currentCalls() >= facts.maxConcurrentCalls();
        transitions.move(tenantId, taken, Move.byCall(full ? AgentState.BUSY : AgentState.AVAILABLE));
        return Reservation.RESERVED;
    }

    @Override
    @Transactional
    public void setBusy(TenantId tenantId, AgentId agentId) {
        Availability taken = transitions.lock(tenantId, agentId).withCallBegun();
        transitions.move(tenantId, taken, Move.byCall(AgentState.BUSY));
    }

    @Override
    @Transactional
    public void startWrapUp(TenantId tenantId, AgentId agentId) {
        Availability freed = transitions.lock(tenantId, agentId).withCallEnded(clock.instant());
        boolean atWork = freed.state() == AgentState.BUSY || freed.state() == AgentState.AVAILABLE;
        proceed(tenantId, freed, atWork, AgentState.WRAP_UP);
    }

    @Override
    @Transactional
    public void finishWrapUp(TenantId tenantId, AgentId agentId) {
        Availability current = transitions.lock(tenantId, agentId);
        proceed(tenantId, current, current.state() == AgentState.WRAP_UP, AgentState.AVAILABLE);
    }

    @Override
    @Transactional
    public void release(TenantId tenantId, AgentId agentId) {
        Availability freed = transitions.lock(tenantId, agentId).withCallEnded(clock.instant());
        proceed(tenantId, freed, freed.state() == AgentState.BUSY, AgentState.AVAILABLE);
    }

    /** What the agent has set meanwhile, such as a break, is left as it is. */
    private void proceed(TenantId tenantId, Availability locked, boolean moves, AgentState next) {
        if (moves) {
            transitions.move(tenantId, locked, Move.byCall(next));
        } else {
            transitions.save(tenantId, locked);
        }
    }

    @Override
    @Transactional
    public void recordCall(TenantId tenantId, AgentId agentId) {
        if (availabilities.userOf(tenantId, agentId).isEmpty()) {
            throw new NotFoundException("agent", agentId);
        }
        callDays.count(
                tenantId,
                agentId,
                clock.instant().atZone(tenants.get(tenantId).timeZone()).toLocalDate());
    }
}
