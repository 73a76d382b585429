package io.leadline.gamification.internal.profile;

import io.leadline.gamification.internal.ledger.LedgerRepository;
import io.leadline.gamification.internal.players.Player;
import io.leadline.gamification.internal.players.PlayerRepository;
import io.leadline.gamification.internal.profile.GameProfileView.GameLevelView;
import io.leadline.gamification.internal.profile.GameProfileView.GameStreakView;
import io.leadline.gamification.internal.profile.GameProfileView.NextStep;
import io.leadline.gamification.internal.rules.GameSettings;
import io.leadline.gamification.internal.rules.Level;
import io.leadline.identity.People;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Reads a person's page out of totals: how long their ledger is does not matter. */
@Service
class Profiles {
    private static final int RECENT = 20;
    private static final int NEAREST_BADGES = 3;

    private final PlayerRepository players;
    private final ProgressReader progress;
    private final LedgerRepository ledger;
    private final People people;

    Profiles(PlayerRepository players, ProgressReader progress, LedgerRepository ledger, People people) {
        this.players = players;
        this.progress = progress;
        this.ledger = ledger;
        this.people = people;
    }

    GameProfileView of(TenantId tenantId, UserId userId, GameSettings settings, boolean withEntries) {
        long id = userId.value();
        Player player = players.find(tenantId, id).orElseGet(() -> Player.beginner(id));
        GameLevelView level = level(player.points(), settings);
        Progress reached = progress.of(tenantId, userId, settings);
        return new GameProfileView(
                id,
                people.names(Set.of(userId)).get(userId),
                player.points(),
                player.balance(),
                reached.today(),
                reached.week(),
                reached.month(),
                level,
                reached.streak(),
                player.visibility(),
                reached.badges(),
                next(player.points(), level, reached),
                withEntries ? ledger.page(tenantId, id, Long.MAX_VALUE, RECENT) : List.of());
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

    private static List<NextStep> next(long points, GameLevelView level, Progress reached) {
        GameStreakView streak = reached.streak();
        List<NextStep> next = new ArrayList<>();
        Long nextAt = level.nextAt();
        if (nextAt != null) {
            next.add(new NextStep(NextStep.NextStepKind.LEVEL, String.valueOf(level.nextName()), points, nextAt));
        }
        if (streak.workingDay() && reached.today() < streak.pointsNeeded()) {
            next.add(new NextStep(NextStep.NextStepKind.STREAK, "", reached.today(), streak.pointsNeeded()));
        }
        reached.badges().stream()
                .filter(badge -> badge.earnedAt() == null)
                .limit(NEAREST_BADGES)
                .map(badge -> new NextStep(NextStep.NextStepKind.BADGE, badge.name(), badge.value(), badge.goal()))
                .forEach(next::add);
        return next;
    }
}
