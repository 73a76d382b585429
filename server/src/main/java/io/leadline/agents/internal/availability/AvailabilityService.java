package io.leadline.agents.internal.availability;

import io.leadline.agents.AgentId;
import io.leadline.agents.AgentState;
import io.leadline.agents.internal.breaks.BreakReason;
import io.leadline.agents.internal.breaks.BreakReasonService;
import io.leadline.identity.Members;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.InvalidRequestException;
import io.leadline.platform.problem.NotFoundException;
import io.leadline.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Agents set their own availability, supervisors anybody's. */
@Service
class AvailabilityService {
    private static final ProblemType INACTIVE =
            ProblemType.conflict("agent_inactive", "The agent profile is not in use");

    private final AvailabilityRepository availabilities;
    private final Transitions transitions;
    private final BreakReasonService breakReasons;
    private final Members members;
    private final Audit audit;

    AvailabilityService(
            AvailabilityRepository availabilities,
            Transitions transitions,
            BreakReasonService breakReasons,
            Members members,
            Audit audit) {
        this.availabilities = availabilities;
        this.transitions = transitions;
        this.breakReasons = breakReasons;
        this.members = members;
        this.audit = audit;
    }

    /** @throws DomainException 404 {@code not_found} when the caller is no agent of the tenant */
    AgentId requireOwn(Caller caller) {
        return availabilities
                .ofUser(caller.tenantId(), caller.userId())
                .orElseThrow(() -> new DomainException(
                        ProblemType.NOT_FOUND, "You are no agent of this tenant; a supervisor can make you one."));
    }

    @Transactional
    public void set(Caller caller, AgentId agentId, AvailabilityRequest wanted) {
        TenantId tenantId = caller.tenantId();
        BreakReason reason = breakReason(tenantId, wanted);
        requireMember(tenantId, agentId, wanted.status());
        Availability current = transitions.lock(tenantId, agentId);
        AgentFacts facts = availabilities.facts(tenantId, agentId);
        if (!facts.active() && wanted.status() != AgentState.OFFLINE) {
            throw new DomainException(INACTIVE, "Set the profile active first; an inactive agent stays offline.");
        }
        boolean accepting = accepting(current, wanted);
        transitions.move(tenantId, current.accepting(accepting), move(wanted, reason, facts.userId(), caller.userId()));
        if (accepting != current.acceptingLeads()) {
            audit.record(
                    tenantId,
                    AuditEntry.of("agent.availability_changed", "agent", agentId)
                            .change("is_accepting_leads", current.acceptingLeads(), accepting));
        }
    }

    private static Move move(AvailabilityRequest wanted, @Nullable BreakReason reason, UserId agent, UserId by) {
        TransitionReason why = agent.equals(by) ? TransitionReason.MANUAL : TransitionReason.SUPERVISOR;
        return reason == null
                ? new Move(wanted.status(), null, null, why, by, null)
                : new Move(wanted.status(), reason.id(), reason.paid(), why, by, null);
    }

    /** A member who may no longer work leads is not put to work; whoever is about to be removed is waited for. */
    private void requireMember(TenantId tenantId, AgentId agentId, AgentState wanted) {
        UserId userId =
                availabilities.userOf(tenantId, agentId).orElseThrow(() -> new NotFoundException("agent", agentId));
        if (wanted != AgentState.OFFLINE && !members.canWorkLeads(tenantId, userId)) {
            throw new DomainException(INACTIVE, "The person's role is below agent; they can only be offline.");
        }
    }

    private @Nullable BreakReason breakReason(TenantId tenantId, AvailabilityRequest wanted) {
        String name = wanted.breakReason();
        if (wanted.status() != AgentState.ON_BREAK) {
            if (name != null) {
                throw new InvalidRequestException("break_reason", "not_allowed", "Only on_break has a reason.");
            }
            return null;
        }
        if (name == null || name.isBlank()) {
            throw new InvalidRequestException("break_reason", "required", "on_break needs one of the break reasons.");
        }
        return breakReasons
                .shareActive(tenantId, name.strip())
                .orElseThrow(() -> new InvalidRequestException(
                        "break_reason", "unknown_value", "Name one of the tenant's active break reasons."));
    }

    private static boolean accepting(Availability current, AvailabilityRequest wanted) {
        boolean available = wanted.status() == AgentState.AVAILABLE;
        Boolean given = wanted.acceptingLeads();
        if (given != null && given && !available) {
            throw new InvalidRequestException(
                    "is_accepting_leads", "not_available", "Only who is available can accept leads.");
        }
        if (!available) {
            return current.acceptingLeads();
        }
        boolean unlessTold = current.state() != AgentState.AVAILABLE || current.acceptingLeads();
        return given == null ? unlessTold : given;
    }
}
