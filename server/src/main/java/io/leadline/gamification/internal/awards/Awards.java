package io.leadline.gamification.internal.awards;

import io.leadline.gamification.internal.periods.TenantDays;
import io.leadline.gamification.internal.players.PlayerRepository;
import io.leadline.gamification.internal.rules.GameRules;
import io.leadline.identity.events.AccountErased;
import io.leadline.platform.TenantId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.phase.ReactPhase;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.InvalidRequestException;
import io.leadline.platform.problem.NotFoundException;
import io.leadline.platform.problem.ProblemType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Points given by people: to others, with a reason, up to what the tenant lets one person give in a day. */
@Service
class Awards {
    private final AwardRepository repository;
    private final PlayerRepository players;
    private final GameRules rules;
    private final AwardBooking booking;
    private final TenantDays days;
    private final Clock clock;

    Awards(
            AwardRepository repository,
            PlayerRepository players,
            GameRules rules,
            AwardBooking booking,
            TenantDays days,
            Clock clock) {
        this.repository = repository;
        this.players = players;
        this.rules = rules;
        this.booking = booking;
        this.days = days;
        this.clock = clock;
    }

    @Transactional
    public AwardView give(Caller caller, AwardRequest request) {
        TenantId tenantId = caller.tenantId();
        requireOther(caller, request.userId());
        int limit = rules.lock(tenantId).latest().settings().awardLimit();
        LocalDate today = days.today(tenantId);
        long given = repository.given(tenantId, caller.userId().value(), today);
        if (given + request.points() > limit) {
            throw new DomainException(
                    ProblemType.conflict("award_limit_reached", "That is more than you may award in a day"),
                    "You may award " + Math.max(0, limit - given) + " more points today.");
        }
        long id = repository.insert(tenantId, request, caller.userId().value(), today, clock.instant());
        booking.given(tenantId, id, request, today);
        return get(tenantId, id);
    }

    private void requireOther(Caller caller, long userId) {
        if (userId == caller.userId().value()) {
            throw new DomainException(
                    ProblemType.conflict("own_award", "It would be your own"), "Points are awarded to others.");
        }
        if (!players.isMember(caller.tenantId(), userId)) {
            throw new InvalidRequestException("user_id", "not_a_member", "There is no such member in this tenant.");
        }
    }

    @Transactional
    public AwardView revoke(Caller caller, long id, RevocationRequest request) {
        TenantId tenantId = caller.tenantId();
        rules.lock(tenantId);
        AwardView award = repository.lock(tenantId, id).orElseThrow(() -> new NotFoundException("award", id));
        if (award.revokedAt() != null) {
            throw new DomainException(
                    ProblemType.conflict("already_revoked", "It was taken back already"), "Nothing is left of it.");
        }
        repository.revoke(tenantId, id, caller.userId().value(), request.reason(), clock.instant());
        booking.takenBack(tenantId, award, request.reason());
        return get(tenantId, id);
    }

    List<AwardView> page(TenantId tenantId, long userId, long before, int limit) {
        return repository.page(tenantId, userId, before, limit);
    }

    AwardView get(TenantId tenantId, long id) {
        return repository.find(tenantId, id).orElseThrow(() -> new NotFoundException("award", id));
    }

    @ReactPhase
    void on(AccountErased event) {
        repository.forget(event.userId().value());
    }
}
