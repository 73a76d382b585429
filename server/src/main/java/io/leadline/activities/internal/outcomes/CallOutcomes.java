package io.leadline.activities.internal.outcomes;

import static io.leadline.activities.OutcomeMeaning.BAD_NUMBER;
import static io.leadline.activities.OutcomeMeaning.CALLBACK;
import static io.leadline.activities.OutcomeMeaning.CONTACT;
import static io.leadline.activities.OutcomeMeaning.DO_NOT_CALL;
import static io.leadline.activities.OutcomeMeaning.NO_CONTACT;
import static io.leadline.activities.OutcomeMeaning.REFUSAL;
import static io.leadline.activities.OutcomeMeaning.SUCCESS;

import io.leadline.activities.OutcomeMeaning;
import io.leadline.leads.LeadStatus;
import io.leadline.platform.TenantId;
import io.leadline.platform.catalogue.Catalogue;
import io.leadline.platform.catalogue.Catalogues;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.InvalidRequestException;
import io.leadline.platform.problem.ProblemType;
import io.leadline.tenancy.Tenants;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The call outcomes of a tenant. It begins with common ones, which are there from the first use. */
@Service
public class CallOutcomes {
    static final int MOST = 50;

    private static final ProblemType TOO_MANY =
            ProblemType.conflict("too_many_outcomes", "The workspace has too many call outcomes");

    private static final List<CallOutcomeFields> COMMON = List.of(
            common(1, "Interested", CONTACT, LeadStatus.QUALIFIED, FollowUpPreset.TOMORROW),
            common(2, "Call back", CALLBACK, LeadStatus.CONTACTED, FollowUpPreset.TOMORROW),
            common(3, "No answer", NO_CONTACT, null, null),
            common(4, "Left message", NO_CONTACT, null, null),
            common(5, "Busy", NO_CONTACT, null, FollowUpPreset.IN_AN_HOUR),
            common(6, "Not interested", REFUSAL, LeadStatus.LOST, null),
            common(7, "Meeting booked", SUCCESS, LeadStatus.QUALIFIED, null),
            common(8, "Converted", SUCCESS, LeadStatus.CONVERTED, null),
            common(9, "Wrong number", BAD_NUMBER, null, null),
            common(10, "Do not call", DO_NOT_CALL, LeadStatus.LOST, null));

    private final CallOutcomeRepository repository;
    private final Tenants tenants;
    private final Clock clock;
    private final Catalogue<CallOutcome, CallOutcomeFields> catalogue;

    CallOutcomes(CallOutcomeRepository repository, Tenants tenants, Clock clock, Catalogues catalogues) {
        this.repository = repository;
        this.tenants = tenants;
        this.clock = clock;
        this.catalogue = catalogues.of("call_outcome", repository, CallOutcomeFields::of);
    }

    private static CallOutcomeFields common(
            int place,
            String label,
            OutcomeMeaning meaning,
            @Nullable LeadStatus status,
            @Nullable FollowUpPreset followUp) {
        return new CallOutcomeFields(label, meaning, status, followUp, place * 10, true);
    }

    private void requireCommon(TenantId tenantId) {
        if (!repository.hasAny(tenantId)) {
            COMMON.forEach(fields -> repository.insertIfAbsent(tenantId, fields, clock.instant()));
        }
    }

    @Transactional
    public List<CallOutcome> page(TenantId tenantId, CallOutcomeRepository.@Nullable Position after, int limit) {
        requireCommon(tenantId);
        return repository.page(tenantId, after, limit);
    }

    CallOutcome get(TenantId tenantId, long id) {
        return catalogue.get(tenantId, id);
    }

    /**
     * The outcome a call is logged with.
     *
     * @throws InvalidRequestException when the tenant has no such outcome, or uses it no more
     */
    public CallOutcome require(TenantId tenantId, long id) {
        return repository
                .find(tenantId, id)
                .filter(CallOutcome::active)
                .orElseThrow(() -> new InvalidRequestException(
                        "outcome_id", "unknown_outcome", "Use an active call outcome of this workspace."));
    }

    @Transactional
    public CallOutcome create(TenantId tenantId, CallOutcomeFields fields) {
        tenants.lock(tenantId);
        requireCommon(tenantId);
        if (repository.count(tenantId) >= MOST) {
            throw new DomainException(
                    TOO_MANY, "A workspace can have 50 call outcomes. Remove one you no longer need.");
        }
        return catalogue.create(tenantId, fields);
    }

    @Transactional
    public CallOutcome change(
            TenantId tenantId, long id, @Nullable String ifMatch, UnaryOperator<CallOutcomeFields> edit) {
        return catalogue.change(tenantId, id, ifMatch, edit);
    }

    @Transactional
    public void remove(TenantId tenantId, long id, @Nullable String ifMatch) {
        catalogue.remove(tenantId, id, ifMatch);
    }
}
