package io.leadline.gamification.internal.profile;

import io.leadline.gamification.internal.badges.BadgeProgress;
import io.leadline.gamification.internal.badges.BadgeReview;
import io.leadline.gamification.internal.ledger.LedgerRepository;
import io.leadline.gamification.internal.ledger.TotalsRepository;
import io.leadline.gamification.internal.periods.Period;
import io.leadline.gamification.internal.periods.Streak;
import io.leadline.gamification.internal.periods.TenantDays;
import io.leadline.gamification.internal.periods.Workdays;
import io.leadline.gamification.internal.players.Player;
import io.leadline.gamification.internal.players.PlayerRepository;
import io.leadline.gamification.internal.players.Streaks;
import io.leadline.gamification.internal.profile.GameProfileView.GameLevelView;
import io.leadline.gamification.internal.profile.GameProfileView.GameStreakView;
import io.leadline.gamification.internal.profile.GameProfileView.NextStep;
import io.leadline.gamification.internal.rules.GameSettings;
import io.leadline.gamification.internal.rules.Level;
import io.leadline.gamification.internal.rules.Metric;
import io.leadline.identity.People;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Reads a person's page out of totals: how long their ledger is does not matter. */
@Service
class Profiles {
    private static final int RECENT = 20;
    private static final int NEAREST_BADGES = 3;

    private final PlayerRepository players;
    private final TotalsRepository totals;
    private final LedgerRepository ledger;
    private final BadgeReview badges;
    private final Streaks streaks;
    private final Workdays workdays;
    private final TenantDays days;
    private final People people;

    Profiles(
            PlayerRepository players,
            TotalsRepository totals,
            LedgerRepository ledger,
            BadgeReview badges,
            Streaks streaks,
            Workdays workdays,
            TenantDays days,
            People people) {
        this.players = players;
        this.totals = totals;
        this.ledger = ledger;
        this.badges = badges;
        this.streaks = streaks;
        this.workdays = workdays;
        this.days = days;
        this.people = people;
    }

    GameProfileView of(TenantId tenantId, UserId userId, GameSettings settings, boolean withEntries) {
        long id = userId.value();
        Player player = players.find(tenantId, id).orElseGet(() -> Player.beginner(id));
        LocalDate today = days.today(tenantId);
        long pointsToday = points(tenantId, id, Period.DAY, today);
        GameLevelView level = level(player.points(), settings);
        GameStreakView streak = streak(tenantId, userId, today, settings);
        Map<Metric, Long> values = totals.allTime(tenantId, id);
        List<BadgeProgress> progress = badges.progress(tenantId, id, values);
        return new GameProfileView(
                id,
                people.names(Set.of(userId)).get(userId),
                player.points(),
                player.balance(),
                pointsToday,
                points(tenantId, id, Period.WEEK, today),
                points(tenantId, id, Period.MONTH, today),
                level,
                streak,
                player.visibility(),
                progress,
                next(player.points(), pointsToday, level, streak, progress),
                withEntries ? ledger.page(tenantId, id, Long.MAX_VALUE, RECENT) : List.of());
    }

    private long points(TenantId tenantId, long userId, Period period, LocalDate today) {
        return totals.of(tenantId, userId, Metric.POINTS, period, period.startOf(today));
    }

    static GameLevelView level(long points, GameSettings settings) {
        int number = settings.levelOf(points);
        Level level = settings.level(number);
        if (number == settings.levels().size()) {
            return new GameLevelView(number, level.name(), level.points(), null, null, 1);
        }
        Level next = settings.level(number + 1);
        double progress = (double) (points - level.points()) / (next.points() - level.points());
        return new GameLevelView(
                number, level.name(), level.points(), next.name(), next.points(), Math.clamp(progress, 0, 1));
    }

    private GameStreakView streak(TenantId tenantId, UserId userId, LocalDate today, GameSettings settings) {
        Streak streak = streaks.of(tenantId, userId.value(), settings);
        boolean works = workdays.of(tenantId, userId, today, today, settings).test(today);
        return new GameStreakView(streak.current(), streak.longest(), settings.streakPoints(), works);
    }

    private static List<NextStep> next(
            long points, long today, GameLevelView level, GameStreakView streak, List<BadgeProgress> badges) {
        List<NextStep> next = new ArrayList<>();
        Long nextAt = level.nextAt();
        if (nextAt != null) {
            next.add(new NextStep(NextStep.NextStepKind.LEVEL, String.valueOf(level.nextName()), points, nextAt));
        }
        if (streak.workingDay() && today < streak.pointsNeeded()) {
            next.add(new NextStep(NextStep.NextStepKind.STREAK, "", today, streak.pointsNeeded()));
        }
        badges.stream()
                .filter(badge -> badge.earnedAt() == null)
                .limit(NEAREST_BADGES)
                .map(badge -> new NextStep(NextStep.NextStepKind.BADGE, badge.name(), badge.value(), badge.goal()))
                .forEach(next::add);
        return next;
    }
}
