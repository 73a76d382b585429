package io.leadline.gamification.internal.rewards;

import io.leadline.gamification.internal.players.Player;
import io.leadline.gamification.internal.players.PlayerRepository;
import io.leadline.identity.events.AccountErased;
import io.leadline.platform.TenantId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Role;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.phase.ReactPhase;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.NotFoundException;
import io.leadline.platform.problem.ProblemType;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    private final RewardPayment payment;
    private final Audit audit;
    private final Clock clock;

    Redemptions(
            RedemptionRepository repository,
            RewardRepository rewards,
            PlayerRepository players,
            RewardPayment payment,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.rewards = rewards;
        this.players = players;
        this.payment = payment;
        this.audit = audit;
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
        payment.take(tenantId, reward, userId, id);
        audit.record(
                tenantId,
                AuditEntry.of("reward.redeemed", "redemption", id)
                        .fact("reward_id", rewardId)
                        .fact("cost", reward.cost()));
        return repository.get(tenantId, id);
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

    List<RedemptionView> page(
            TenantId tenantId, @Nullable Long userId, @Nullable RedemptionStatus status, long before, int limit) {
        return repository.page(tenantId, userId, status, before, limit);
    }

    /** One's own; supervisors see everybody's. */
    RedemptionView get(Caller caller, long id) {
        RedemptionView found = repository.get(caller.tenantId(), id);
        if (found.userId() != caller.userId().value() && !caller.role().covers(Role.SUPERVISOR)) {
            throw new NotFoundException("redemption", id);
        }
        return found;
    }

    @ReactPhase
    void on(AccountErased event) {
        repository.forget(event.userId().value());
    }

    private static DomainException refused(String code, String title, String detail) {
        return new DomainException(ProblemType.conflict(code, title), detail);
    }
}
