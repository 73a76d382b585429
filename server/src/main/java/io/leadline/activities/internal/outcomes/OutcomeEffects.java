package io.leadline.activities.internal.outcomes;

import io.leadline.activities.OutcomeMeaning;
import io.leadline.leads.LeadId;
import io.leadline.leads.LeadLocks;
import io.leadline.leads.LeadMoves;
import io.leadline.leads.LeadState;
import io.leadline.leads.Leads;
import io.leadline.leads.StatusMove;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.tenancy.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the outcome of a call does to its lead: an unassigned lead goes to the caller, the lead moves to the next status, it is
 * marked as do not call, and its follow-up is planned. Callers hold the lead's lock.
 */
@Component
public class OutcomeEffects {
    private final OutcomeEffectRepository repository;
    private final LeadMoves moves;
    private final LeadLocks locks;
    private final Leads leads;
    private final Tenants tenants;
    private final Clock clock;

    OutcomeEffects(
            OutcomeEffectRepository repository,
            LeadMoves moves,
            LeadLocks locks,
            Leads leads,
            Tenants tenants,
            Clock clock) {
        this.repository = repository;
        this.moves = moves;
        this.locks = locks;
        this.leads = leads;
        this.tenants = tenants;
        this.clock = clock;
    }

    /**
     * A logged call with its outcome.
     *
     * @param followUpAt in place of the outcome's own preset
     */
    public record LoggedCall(
            LeadId leadId,
            long activityId,
            CallOutcome outcome,
            @Nullable Instant followUpAt) {}

    /** Applies the outcome of a call that was just logged. */
    public void apply(TenantId tenantId, LoggedCall call, @Nullable UserId by) {
        if (by != null) {
            moves.assignIfFree(tenantId, call.leadId(), by);
        }
        StatusMove move = move(tenantId, call, by);
        boolean marked = call.outcome().meaning() == OutcomeMeaning.DO_NOT_CALL
                && moves.markDoNotCall(tenantId, call.leadId(), true, by);
        Instant followUp = followUp(tenantId, call);
        if (followUp != null) {
            repository.noteFollowUp(tenantId, call.activityId(), followUp);
            leads.planFollowUp(tenantId, call.leadId(), followUp, by);
        }
        keep(tenantId, call, new OutcomeEffect(move, 0, followUp, marked));
    }

    /** Takes back what the outcome before did, as far as the lead stands as that left it, and applies the new one. */
    void correct(TenantId tenantId, LoggedCall call, @Nullable UserId by) {
        OutcomeEffect before =
                repository.find(tenantId, call.activityId()).orElseGet(() -> new OutcomeEffect(null, 0, null, false));
        long latest = repository.latestStatusNote(tenantId, call.leadId());
        boolean stands = latest == before.lastNoteId() || (before.lastNoteId() == 0 && latest < call.activityId());
        StatusMove move = before.move();
        if (stands) {
            withdraw(tenantId, call, before, by);
            move = move(tenantId, call, by);
        }
        boolean marked = mark(tenantId, call, before, by);
        Instant followUp = replan(tenantId, call, before, stands, by);
        if (stands) {
            keep(tenantId, call, new OutcomeEffect(move, 0, followUp, marked));
        } else {
            repository.save(
                    tenantId,
                    call.activityId(),
                    new OutcomeEffect(before.move(), before.lastNoteId(), followUp, marked));
        }
    }

    /** Whether the call's outcome marked the lead as do not call. */
    boolean marked(TenantId tenantId, long activityId) {
        return repository
                .find(tenantId, activityId)
                .map(OutcomeEffect::markedDoNotCall)
                .orElse(false);
    }

    private void keep(TenantId tenantId, LoggedCall call, OutcomeEffect effect) {
        long note = repository.latestStatusNote(tenantId, call.leadId());
        repository.save(
                tenantId,
                call.activityId(),
                new OutcomeEffect(effect.move(), note, effect.followUpAt(), effect.markedDoNotCall()));
    }

    private @Nullable StatusMove move(TenantId tenantId, LoggedCall call, @Nullable UserId by) {
        return call.outcome().nextStatus() == null
                ? null
                : moves.advance(
                                tenantId,
                                call.leadId(),
                                Objects.requireNonNull(call.outcome().nextStatus()),
                                by)
                        .orElse(null);
    }

    private void withdraw(TenantId tenantId, LoggedCall call, OutcomeEffect before, @Nullable UserId by) {
        if (before.move() != null) {
            moves.withdraw(tenantId, call.leadId(), before.move(), by);
            repository.removeStatusNotes(tenantId, call.leadId(), call.activityId(), before.lastNoteId());
        }
    }

    private boolean mark(TenantId tenantId, LoggedCall call, OutcomeEffect before, @Nullable UserId by) {
        boolean wanted = call.outcome().meaning() == OutcomeMeaning.DO_NOT_CALL;
        if (wanted) {
            return moves.markDoNotCall(tenantId, call.leadId(), true, by) || before.markedDoNotCall();
        }
        if (before.markedDoNotCall()) {
            moves.markDoNotCall(tenantId, call.leadId(), false, by);
        }
        return false;
    }

    /** The follow-up as the outcome before planned it is moved or removed; one planned since then stays. */
    private @Nullable Instant replan(
            TenantId tenantId, LoggedCall call, OutcomeEffect before, boolean stands, @Nullable UserId by) {
        Instant planned = state(tenantId, call.leadId()).nextFollowUpAt();
        boolean own = before.followUpAt() != null && before.followUpAt().equals(planned);
        Instant wanted = stands || call.followUpAt() != null ? followUp(tenantId, call) : null;
        boolean free = planned == null || own || call.followUpAt() != null;
        repository.noteFollowUp(tenantId, call.activityId(), free ? wanted : null);
        if (free && !Objects.equals(planned, wanted)) {
            leads.planFollowUp(tenantId, call.leadId(), wanted, by);
        }
        return free ? wanted : null;
    }

    private @Nullable Instant followUp(TenantId tenantId, LoggedCall call) {
        if (call.followUpAt() != null) {
            return call.followUpAt();
        }
        FollowUpPreset preset = call.outcome().followUp();
        boolean open = state(tenantId, call.leadId()).status().isOpen();
        return preset == null || !open
                ? null
                : preset.after(clock.instant(), tenants.get(tenantId).timeZone());
    }

    private LeadState state(TenantId tenantId, LeadId leadId) {
        return locks.lock(tenantId, List.of(leadId)).getFirst();
    }
}
