package io.leadline.gamification.internal.players;

import io.leadline.gamification.internal.badges.BadgeReview;
import io.leadline.gamification.internal.ledger.TotalsRepository;
import io.leadline.gamification.internal.periods.Streak;
import io.leadline.gamification.internal.rules.GameRules;
import io.leadline.gamification.internal.rules.GameSettings;
import io.leadline.gamification.internal.rules.Metric;
import io.leadline.platform.TenantId;
import java.util.Map;
import java.util.SortedSet;
import org.springframework.stereotype.Component;

/** What follows from moved totals for a person: the longest streak, badges and the level. */
@Component
public class PlayerReview {
    private final PlayerRepository players;
    private final TotalsRepository totals;
    private final Streaks streaks;
    private final BadgeReview badges;
    private final GameRules rules;
    private final LevelReview levels;

    PlayerReview(
            PlayerRepository players,
            TotalsRepository totals,
            Streaks streaks,
            BadgeReview badges,
            GameRules rules,
            LevelReview levels) {
        this.players = players;
        this.totals = totals;
        this.streaks = streaks;
        this.badges = badges;
        this.rules = rules;
        this.levels = levels;
    }

    /** Call it with the people locked. */
    public void review(TenantId tenantId, SortedSet<Long> userIds) {
        GameSettings settings = rules.latest(tenantId).settings();
        for (Player player : players.lock(tenantId, userIds)) {
            Streak streak = streaks.of(tenantId, player.userId(), settings);
            Map<Metric, Long> values = totals.allTime(tenantId, player.userId());
            if (values.getOrDefault(Metric.STREAK_DAYS, 0L) != streak.longest()) {
                totals.setAllTime(tenantId, Metric.STREAK_DAYS, player.userId(), streak.longest());
                values.put(Metric.STREAK_DAYS, (long) streak.longest());
            }
            badges.review(tenantId, player.userId(), values);
            levels.review(tenantId, player, settings);
        }
    }
}
