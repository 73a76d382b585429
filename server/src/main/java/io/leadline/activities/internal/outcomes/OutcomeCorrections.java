package io.leadline.activities.internal.outcomes;

import io.leadline.activities.OutcomeMeaning;
import io.leadline.activities.events.CallOutcomeCorrected;
import io.leadline.leads.LeadId;
import io.leadline.leads.Leads;
import io.leadline.platform.TenantId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Role;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.phase.EventScope;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.NotFoundException;
import io.leadline.platform.problem.ProblemType;
import io.leadline.platform.web.EntityTags;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects the outcome of a logged call. Status, follow-up, score, points and statistics follow in the same transaction, as far
 * as nobody has moved the lead since.
 */
@Service
public class OutcomeCorrections {
    private static final ProblemType NOT_A_CALL = ProblemType.conflict("not_a_call", "The activity is not a call");

    private final LoggedOutcomeRepository repository;
    private final CallOutcomes outcomes;
    private final OutcomeEffects effects;
    private final Leads leads;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    OutcomeCorrections(
            LoggedOutcomeRepository repository,
            CallOutcomes outcomes,
            OutcomeEffects effects,
            Leads leads,
            Audit audit,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.outcomes = outcomes;
        this.effects = effects;
        this.leads = leads;
        this.audit = audit;
        this.events = events;
    }

    @Transactional
    public void correct(
            Caller caller, LeadId leadId, long activityId, @Nullable String ifMatch, OutcomeChangeRequest request) {
        TenantId tenantId = caller.tenantId();
        leads.lock(tenantId, leadId);
        LoggedOutcomeRepository.LoggedOutcome before = repository
                .lock(tenantId, leadId, activityId)
                .orElseThrow(() -> new NotFoundException("activity", activityId));
        requireCorrectable(caller, before);
        EntityTags.check(ifMatch, before.version());
        CallOutcome outcome = outcomes.require(tenantId, request.outcomeId());
        requireMayAllowCalls(caller, activityId, outcome);
        if (before.outcomeId() != null && before.outcomeId() == outcome.id() && request.nextFollowUp() == null) {
            return;
        }
        EventScope.call(() -> {
            correct(caller, leadId, before, outcome, request);
            return activityId;
        });
    }

    private void correct(
            Caller caller,
            LeadId leadId,
            LoggedOutcomeRepository.LoggedOutcome before,
            CallOutcome outcome,
            OutcomeChangeRequest request) {
        TenantId tenantId = caller.tenantId();
        repository.correct(tenantId, before.activityId(), outcome, request.nextFollowUp());
        audit.record(
                tenantId,
                AuditEntry.of("activity.outcome_corrected", "lead", leadId)
                        .fact("activity_id", before.activityId())
                        .change("outcome", before.outcome(), outcome.label())
                        .by(caller.userId()));
        events.publishEvent(
                new CallOutcomeCorrected(tenantId, leadId, before.activityId(), before.meaning(), outcome.meaning()));
        effects.correct(
                tenantId,
                new OutcomeEffects.LoggedCall(leadId, before.activityId(), outcome, request.nextFollowUp()),
                caller.userId());
    }

    private static void requireCorrectable(Caller caller, LoggedOutcomeRepository.LoggedOutcome before) {
        if (!before.call()) {
            throw new DomainException(NOT_A_CALL, "Only the outcome of a call can be changed.");
        }
        boolean own = before.by() != null && before.by() == caller.userId().value();
        if (!own && !caller.role().covers(Role.SUPERVISOR)) {
            throw new DomainException(
                    ProblemType.FORBIDDEN,
                    "Changing the outcome of somebody else's call requires the supervisor role.");
        }
    }

    private void requireMayAllowCalls(Caller caller, long activityId, CallOutcome outcome) {
        if (outcome.meaning() != OutcomeMeaning.DO_NOT_CALL
                && !caller.role().covers(Role.SUPERVISOR)
                && effects.marked(caller.tenantId(), activityId)) {
            throw new DomainException(
                    ProblemType.FORBIDDEN, "Allowing calls to this lead again requires the supervisor role.");
        }
    }
}
