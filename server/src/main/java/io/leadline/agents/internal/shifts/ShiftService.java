package io.leadline.agents.internal.shifts;

import io.leadline.agents.AgentId;
import io.leadline.agents.events.AgentRemoved;
import io.leadline.agents.internal.availability.Transitions;
import io.leadline.platform.TenantId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.phase.ReactPhase;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.NotFoundException;
import io.leadline.platform.problem.ProblemType;
import io.leadline.tenancy.Tenants;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans shifts; those of one agent never overlap, which the agent's lock takes care of. */
@Service
class ShiftService {
    private static final ProblemType OVERLAPS = ProblemType.conflict("shift_overlaps", "There is a shift at this time");

    private final ShiftRepository repository;
    private final Transitions transitions;
    private final Tenants tenants;
    private final Audit audit;
    private final Clock clock;

    ShiftService(ShiftRepository repository, Transitions transitions, Tenants tenants, Audit audit, Clock clock) {
        this.repository = repository;
        this.transitions = transitions;
        this.tenants = tenants;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Shift plan(Caller caller, AgentId agentId, ShiftRequest request) {
        TenantId tenantId = caller.tenantId();
        transitions.lock(tenantId, agentId);
        ZoneId zone = repository
                .zoneOf(tenantId, agentId)
                .orElseGet(() -> tenants.get(tenantId).timeZone());
        Shift wanted = ShiftRule.read(request, zone, caller.userId().value(), clock.instant());
        if (repository.overlaps(tenantId, agentId, wanted)) {
            throw new DomainException(OVERLAPS, "Remove the other shift first, or plan around it.");
        }
        Shift planned = get(tenantId, agentId, repository.insert(tenantId, agentId, wanted));
        audit.record(tenantId, entry("agent.shift_planned", agentId, planned));
        return planned;
    }

    @Transactional
    public void remove(TenantId tenantId, AgentId agentId, long shiftId) {
        transitions.lock(tenantId, agentId);
        Shift shift = get(tenantId, agentId, shiftId);
        repository.delete(tenantId, agentId, shiftId);
        audit.record(tenantId, entry("agent.shift_removed", agentId, shift));
    }

    /** What is still to come is not worked any more. */
    @ReactPhase
    void on(AgentRemoved event) {
        repository.deleteFrom(event.tenantId(), event.agentId(), clock.instant());
    }

    Shift get(TenantId tenantId, AgentId agentId, long shiftId) {
        return repository.find(tenantId, agentId, shiftId).orElseThrow(() -> new NotFoundException("shift", shiftId));
    }

    private static AuditEntry entry(String action, AgentId agentId, Shift shift) {
        return AuditEntry.of(action, "agent", agentId)
                .fact("shift_id", shift.id())
                .fact("starts_at", shift.startsAt().toString())
                .fact("ends_at", shift.endsAt().toString());
    }
}
