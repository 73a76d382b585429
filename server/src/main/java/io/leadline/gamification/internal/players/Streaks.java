package io.leadline.gamification.internal.players;

import io.leadline.gamification.internal.ledger.TotalsRepository;
import io.leadline.gamification.internal.periods.Streak;
import io.leadline.gamification.internal.periods.TenantDays;
import io.leadline.gamification.internal.periods.Workdays;
import io.leadline.gamification.internal.rules.GameSettings;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;

/** A person's streak, by the settings in force. */
@Component
public class Streaks {
    private final TotalsRepository totals;
    private final Workdays workdays;
    private final TenantDays days;

    Streaks(TotalsRepository totals, Workdays workdays, TenantDays days) {
        this.totals = totals;
        this.workdays = workdays;
        this.days = days;
    }

    public Streak of(TenantId tenantId, long userId, GameSettings settings) {
        List<LocalDate> reached = totals.daysWith(tenantId, userId, settings.streakPoints());
        if (reached.isEmpty()) {
            return Streak.NONE;
        }
        LocalDate today = days.today(tenantId);
        LocalDate first = Collections.min(reached);
        return Streak.of(
                reached,
                workdays.of(tenantId, new UserId(userId), first, today.isBefore(first) ? first : today, settings),
                today);
    }
}
