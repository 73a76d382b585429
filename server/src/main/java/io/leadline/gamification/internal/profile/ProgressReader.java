package io.leadline.gamification.internal.profile;

import io.leadline.gamification.internal.badges.BadgeReview;
import io.leadline.gamification.internal.ledger.TotalsRepository;
import io.leadline.gamification.internal.periods.Period;
import io.leadline.gamification.internal.periods.Streak;
import io.leadline.gamification.internal.periods.TenantDays;
import io.leadline.gamification.internal.periods.Workdays;
import io.leadline.gamification.internal.players.Streaks;
import io.leadline.gamification.internal.profile.GameProfileView.GameStreakView;
import io.leadline.gamification.internal.rules.GameSettings;
import io.leadline.gamification.internal.rules.Metric;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Reads out of totals how far a person has come: how long their ledger is does not matter. */
@Component
class ProgressReader {
    private final TotalsRepository totals;
    private final BadgeReview badges;
    private final Streaks streaks;
    private final Workdays workdays;
    private final TenantDays days;

    ProgressReader(TotalsRepository totals, BadgeReview badges, Streaks streaks, Workdays workdays, TenantDays days) {
        this.totals = totals;
        this.badges = badges;
        this.streaks = streaks;
        this.workdays = workdays;
        this.days = days;
    }

    Progress of(TenantId tenantId, UserId userId, GameSettings settings) {
        long id = userId.value();
        LocalDate today = days.today(tenantId);
        return new Progress(
                points(tenantId, id, Period.DAY, today),
                points(tenantId, id, Period.WEEK, today),
                points(tenantId, id, Period.MONTH, today),
                streak(tenantId, userId, today, settings),
                badges.progress(tenantId, id, totals.allTime(tenantId, id)));
    }

    private long points(TenantId tenantId, long userId, Period period, LocalDate today) {
        return totals.of(tenantId, userId, Metric.POINTS, period, period.startOf(today));
    }

    private GameStreakView streak(TenantId tenantId, UserId userId, LocalDate today, GameSettings settings) {
        Streak streak = streaks.of(tenantId, userId.value(), settings);
        boolean works = workdays.of(tenantId, userId, today, today, settings).test(today);
        return new GameStreakView(streak.current(), streak.longest(), settings.streakPoints(), works);
    }
}
