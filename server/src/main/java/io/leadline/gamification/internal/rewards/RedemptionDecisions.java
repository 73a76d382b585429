package io.leadline.gamification.internal.rewards;

import io.leadline.gamification.events.RewardDecided;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.NotFoundException;
import io.leadline.platform.problem.ProblemType;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends what waits for a decision, once: granted or declined by somebody else, or taken back. */
@Service
class RedemptionDecisions {
    private final RedemptionRepository repository;
    private final RewardPayment payment;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RedemptionDecisions(
            RedemptionRepository repository,
            RewardPayment payment,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.payment = payment;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public RedemptionView decide(Caller caller, long id, DecisionRequest request) {
        RedemptionView pending = lockPending(caller.tenantId(), id);
        if (pending.userId() == caller.userId().value()) {
            throw new DomainException(
                    ProblemType.conflict("own_redemption", "It is your own"),
                    "Somebody else decides on what you redeemed.");
        }
        RedemptionView decided = end(caller, pending, request.status(), request.note());
        events.publishEvent(new RewardDecided(
                caller.tenantId(),
                new UserId(pending.userId()),
                id,
                pending.rewardName(),
                request.status() == RedemptionStatus.GRANTED));
        return decided;
    }

    /** Takes back one's own wish. */
    @Transactional
    public RedemptionView cancel(Caller caller, long id) {
        if (repository.get(caller.tenantId(), id).userId() != caller.userId().value()) {
            throw new NotFoundException("redemption", id);
        }
        return end(caller, lockPending(caller.tenantId(), id), RedemptionStatus.CANCELLED, null);
    }

    private RedemptionView lockPending(TenantId tenantId, long id) {
        if (!repository.lock(tenantId, id)) {
            throw new NotFoundException("redemption", id);
        }
        RedemptionView locked = repository.get(tenantId, id);
        if (locked.status() != RedemptionStatus.PENDING) {
            throw new DomainException(
                    ProblemType.conflict("already_decided", "It is decided already"),
                    "It was " + locked.status().wireName() + ".");
        }
        return locked;
    }

    private RedemptionView end(Caller caller, RedemptionView pending, RedemptionStatus status, @Nullable String note) {
        TenantId tenantId = caller.tenantId();
        long id = pending.id();
        repository.decide(tenantId, id, status, caller.userId().value(), note, clock.instant());
        if (status != RedemptionStatus.GRANTED) {
            payment.giveBack(tenantId, pending);
        }
        audit.record(
                tenantId,
                AuditEntry.of("redemption." + status.wireName(), "redemption", id)
                        .change("status", pending.status().wireName(), status.wireName())
                        .fact("note", note));
        return repository.get(tenantId, id);
    }
}
