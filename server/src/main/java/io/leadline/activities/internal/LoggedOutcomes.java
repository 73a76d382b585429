package io.leadline.activities.internal;

import io.leadline.activities.ActivityRequest;
import io.leadline.activities.ActivityType;
import io.leadline.activities.events.ActivityLogged;
import io.leadline.activities.internal.outcomes.CallOutcome;
import io.leadline.activities.internal.outcomes.CallOutcomes;
import io.leadline.activities.internal.outcomes.OutcomeEffects;
import io.leadline.platform.TenantId;
import io.leadline.platform.problem.InvalidRequestException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The outcomes that calls are logged with. */
@Component
class LoggedOutcomes {
    private final CallOutcomes outcomes;
    private final OutcomeEffects effects;

    LoggedOutcomes(CallOutcomes outcomes, OutcomeEffects effects) {
        this.outcomes = outcomes;
        this.effects = effects;
    }

    /**
     * The outcome the request names; null when it names none.
     *
     * @throws InvalidRequestException when the tenant has no such outcome, or the activity is not a call
     */
    @Nullable CallOutcome of(TenantId tenantId, ActivityRequest request) {
        if (request.outcomeId() == null) {
            return null;
        }
        if (request.activityType() != ActivityType.CALL) {
            throw new InvalidRequestException("outcome_id", "not_allowed", "Only calls have a call outcome.");
        }
        if (request.outcome() != null) {
            throw new InvalidRequestException("outcome", "not_allowed", "Send outcome or outcome_id, not both.");
        }
        return outcomes.require(tenantId, request.outcomeId());
    }

    void apply(TenantId tenantId, ActivityLogged logged, CallOutcome outcome, @Nullable Instant followUpAt) {
        effects.apply(
                tenantId,
                new OutcomeEffects.LoggedCall(logged.leadId(), logged.activityId(), outcome, followUpAt),
                logged.by());
    }
}
