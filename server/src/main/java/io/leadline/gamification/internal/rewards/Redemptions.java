package io.leadline.gamification.internal.rewards;

import io.leadline.gamification.events.RewardDecided;
import io.leadline.gamification.internal.ledger.Ledger;
import io.leadline.gamification.internal.ledger.LedgerEntry;
import io.leadline.gamification.internal.periods.TenantDays;
import io.leadline.gamification.internal.players.Player;
import io.leadline.gamification.internal.players.PlayerRepository;
import io.leadline.identity.events.AccountErased;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Role;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.phase.ReactPhase;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.NotFoundException;
import io.leadline.platform.problem.ProblemType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Spends points on rewards. Whoever redeems holds the person's lock and then the reward's, so neither the balance nor the stock
 * is spent twice.
 */
@Service
class Redemptions {
    private final RedemptionRepository repository;
    private final RewardRepository rewards;
    private final PlayerRepository players;
    private final Ledger ledger;
    private final TenantDays days;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Redemptions(
            RedemptionRepository repository,
            RewardRepository rewards,
            PlayerRepository players,
            Ledger ledger,
            TenantDays days,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.rewards = rewards;
        this.players = players;
        this.ledger = ledger;
        this.days = days;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public RedemptionView redeem(Caller caller, long rewardId) {
        TenantId tenantId = caller.tenantId();
        long userId = caller.userId().value();
        if (rewards.find(tenantId, rewardId).isEmpty()) {
            throw new NotFoundException("reward", rewardId);
        }
        Player player = players.lock(tenantId, userId);
        Reward reward = rewards.lock(tenantId, rewardId).orElseThrow(() -> new NotFoundException("reward", rewardId));
        check(tenantId, reward, player);
        long id = repository.insert(tenantId, reward, userId, clock.instant());
        rewards.moveStock(tenantId, rewardId, -1);
        ledger.append(
                tenantId, List.of(LedgerEntry.spent(userId, id, reward.cost(), days.today(tenantId), clock.instant())));
        audit.record(
                tenantId,
                AuditEntry.of("reward.redeemed", "redemption", id)
                        .fact("reward_id", rewardId)
                        .fact("cost", reward.cost()));
        return get(tenantId, id);
    }

    private void check(TenantId tenantId, Reward reward, Player player) {
        Integer stock = reward.stock();
        if (stock != null && stock < 1) {
            throw refused("out_of_stock", "It is out of stock", "None is left of " + reward.name() + ".");
        }
        Integer limit = reward.perPersonLimit();
        if (limit != null && repository.count(tenantId, player.userId(), reward.id()) >= limit) {
            throw refused("redemption_limit_reached", "You have had your share", "One person may have " + limit + ".");
        }
        if (player.balance() < reward.cost()) {
            throw refused(
                    "not_enough_points",
                    "There are not enough points",
                    "It costs " + reward.cost() + "; you have " + player.balance() + ".");
        }
    }

    @Transactional
    public RedemptionView decide(Caller caller, long id, DecisionRequest request) {
        RedemptionView pending = lockPending(caller.tenantId(), id);
        if (pending.userId() == caller.userId().value()) {
            throw refused("own_redemption", "It is your own", "Somebody else decides on what you redeemed.");
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
        if (get(caller.tenantId(), id).userId() != caller.userId().value()) {
            throw new NotFoundException("redemption", id);
        }
        return end(caller, lockPending(caller.tenantId(), id), RedemptionStatus.CANCELLED, null);
    }

    private RedemptionView lockPending(TenantId tenantId, long id) {
        if (!repository.lock(tenantId, id)) {
            throw new NotFoundException("redemption", id);
        }
        RedemptionView locked = get(tenantId, id);
        if (locked.status() != RedemptionStatus.PENDING) {
            throw refused(
                    "already_decided",
                    "It is decided already",
                    "It was " + locked.status().wireName() + ".");
        }
        return locked;
    }

    private RedemptionView end(Caller caller, RedemptionView pending, RedemptionStatus status, @Nullable String note) {
        TenantId tenantId = caller.tenantId();
        long id = pending.id();
        repository.decide(tenantId, id, status, caller.userId().value(), note, clock.instant());
        if (status != RedemptionStatus.GRANTED) {
            giveBack(tenantId, pending);
        }
        audit.record(
                tenantId,
                AuditEntry.of("redemption." + status.wireName(), "redemption", id)
                        .change("status", pending.status().wireName(), status.wireName())
                        .fact("note", note));
        return get(tenantId, id);
    }

    private void giveBack(TenantId tenantId, RedemptionView pending) {
        players.lock(tenantId, pending.userId());
        ZoneId zone = days.zone(tenantId);
        LocalDate spentOn = pending.redeemedAt().atZone(zone).toLocalDate();
        LedgerEntry spent =
                LedgerEntry.spent(pending.userId(), pending.id(), pending.cost(), spentOn, pending.redeemedAt());
        ledger.append(tenantId, List.of(spent.takenBack(days.today(tenantId), clock.instant())));
        rewards.moveStock(tenantId, pending.rewardId(), 1);
    }

    List<RedemptionView> page(
            TenantId tenantId, @Nullable Long userId, @Nullable RedemptionStatus status, long before, int limit) {
        return repository.page(tenantId, userId, status, before, limit);
    }

    /** One's own; supervisors see everybody's. */
    RedemptionView get(Caller caller, long id) {
        RedemptionView found = get(caller.tenantId(), id);
        if (found.userId() != caller.userId().value() && !caller.role().covers(Role.SUPERVISOR)) {
            throw new NotFoundException("redemption", id);
        }
        return found;
    }

    private RedemptionView get(TenantId tenantId, long id) {
        return repository.find(tenantId, id).orElseThrow(() -> new NotFoundException("redemption", id));
    }

    @ReactPhase
    void on(AccountErased event) {
        repository.forget(event.userId().value());
    }

    private static DomainException refused(String code, String title, String detail) {
        return new DomainException(ProblemType.conflict(code, title), detail);
    }
}
