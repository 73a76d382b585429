package io.leadline.agents.internal;

import io.leadline.agents.AgentId;
import io.leadline.agents.events.AgentRemoved;
import io.leadline.agents.internal.availability.Availability;
import io.leadline.agents.internal.availability.Move;
import io.leadline.agents.internal.availability.TransitionReason;
import io.leadline.agents.internal.availability.Transitions;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.InvalidRequestException;
import io.leadline.platform.problem.NotFoundException;
import io.leadline.platform.problem.ProblemType;
import io.leadline.platform.web.EntityTags;
import java.time.Clock;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates, changes and ends agent profiles, each under the agent's lock. */
@Service
class AgentService {
    private static final ProblemType ALREADY_AGENT =
            ProblemType.conflict("already_agent", "This person is an agent already");

    private final AgentRepository repository;
    private final AgentRule rule;
    private final Transitions transitions;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AgentService(
            AgentRepository repository,
            AgentRule rule,
            Transitions transitions,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.rule = rule;
        this.transitions = transitions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public AgentProfile create(Caller caller, AgentFields fields) {
        TenantId tenantId = caller.tenantId();
        rule.requireMember(tenantId, new UserId(fields.userId()));
        rule.requireTeam(tenantId, fields.teamId());
        AgentId agentId = insert(tenantId, fields);
        transitions.begin(tenantId, agentId, caller.userId());
        AgentProfile created = get(tenantId, agentId);
        audit.record(tenantId, AgentAudit.created(created));
        return created;
    }

    private AgentId insert(TenantId tenantId, AgentFields fields) {
        try {
            return repository.insert(tenantId, fields, clock.instant());
        } catch (DuplicateKeyException taken) {
            throw new DomainException(ALREADY_AGENT, "Change the existing profile instead.");
        }
    }

    /** @param edit from the writable fields as they are to what they shall be; may throw to refuse */
    @Transactional
    public AgentProfile change(
            Caller caller, AgentId agentId, @Nullable String ifMatch, UnaryOperator<AgentFields> edit) {
        TenantId tenantId = caller.tenantId();
        Availability locked = transitions.lock(tenantId, agentId);
        AgentProfile before = get(tenantId, agentId);
        EntityTags.check(ifMatch, before.version());
        AgentFields wanted = edit.apply(AgentFields.of(before));
        if (wanted.userId() != before.userId().value()) {
            throw new InvalidRequestException("user_id", "not_changeable", "A profile stays with its person.");
        }
        rule.requireTeam(tenantId, wanted.teamId());
        repository.update(tenantId, agentId, wanted, clock.instant());
        repository.replaceSkills(tenantId, agentId, wanted.knownSkills());
        if (wanted.statusOrActive() == AgentStatus.INACTIVE) {
            transitions.move(tenantId, locked, Move.offline(TransitionReason.DEACTIVATED, caller.userId()));
        }
        AgentProfile after = get(tenantId, agentId);
        audit.record(tenantId, AgentAudit.updated(before, after));
        return after;
    }

    @Transactional
    public void remove(Caller caller, AgentId agentId, @Nullable String ifMatch) {
        Availability locked = transitions.lock(caller.tenantId(), agentId);
        EntityTags.check(ifMatch, get(caller.tenantId(), agentId).version());
        end(caller.tenantId(), locked, TransitionReason.REMOVED, caller.userId());
    }

    /** Ends the profile of a person who leaves the tenant, if there is one. */
    @Transactional
    public void endOfMember(TenantId tenantId, AgentId agentId) {
        end(tenantId, transitions.lock(tenantId, agentId), TransitionReason.MEMBER_REMOVED, null);
    }

    private void end(TenantId tenantId, Availability locked, TransitionReason reason, @Nullable UserId by) {
        AgentProfile last = get(tenantId, locked.agentId());
        Instant at = transitions.end(tenantId, locked, reason, by);
        repository.remove(tenantId, locked.agentId(), at);
        audit.record(tenantId, AgentAudit.removed(last, reason));
        events.publishEvent(new AgentRemoved(tenantId, last.id(), last.userId()));
    }

    AgentProfile get(TenantId tenantId, AgentId agentId) {
        return repository.find(tenantId, agentId).orElseThrow(() -> new NotFoundException("agent", agentId));
    }
}
