package io.leadline.gamification.internal.rewards;

import io.leadline.gamification.internal.ledger.Ledger;
import io.leadline.gamification.internal.ledger.LedgerEntry;
import io.leadline.gamification.internal.periods.TenantDays;
import io.leadline.gamification.internal.players.PlayerRepository;
import io.leadline.platform.TenantId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes the points and the piece of the stock that a redemption costs, and gives both back. */
@Component
class RewardPayment {
    private final RewardRepository rewards;
    private final PlayerRepository players;
    private final Ledger ledger;
    private final TenantDays days;
    private final Clock clock;

    RewardPayment(RewardRepository rewards, PlayerRepository players, Ledger ledger, TenantDays days, Clock clock) {
        this.rewards = rewards;
        this.players = players;
        this.ledger = ledger;
        this.days = days;
        this.clock = clock;
    }

    /** Call it with the person and the reward locked. */
    void take(TenantId tenantId, Reward reward, long userId, long redemption) {
        rewards.moveStock(tenantId, reward.id(), -1);
        ledger.append(
                tenantId,
                List.of(LedgerEntry.spent(userId, redemption, reward.cost(), days.today(tenantId), clock.instant())));
    }

    void giveBack(TenantId tenantId, RedemptionView redemption) {
        players.lock(tenantId, redemption.userId());
        LocalDate spentOn = redemption.redeemedAt().atZone(days.zone(tenantId)).toLocalDate();
        LedgerEntry spent = LedgerEntry.spent(
                redemption.userId(), redemption.id(), redemption.cost(), spentOn, redemption.redeemedAt());
        ledger.append(tenantId, List.of(spent.takenBack(days.today(tenantId), clock.instant())));
        rewards.moveStock(tenantId, redemption.rewardId(), 1);
    }
}
