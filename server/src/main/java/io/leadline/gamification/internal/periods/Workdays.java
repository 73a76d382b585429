package io.leadline.gamification.internal.periods;

import io.leadline.gamification.internal.rules.GameSettings;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The days a person works: those with a planned shift. In an ISO week without any, those of the tenant's settings.
 */
@Repository
public class Workdays {
    private final JdbcClient jdbc;

    Workdays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the person works on a day between the two, both included. */
    public Predicate<LocalDate> of(
            TenantId tenantId, UserId userId, LocalDate first, LocalDate last, GameSettings settings) {
        Set<LocalDate> shifts = shifts(
                tenantId,
                userId,
                Period.WEEK.startOf(first),
                Period.WEEK.startOf(last).plusDays(6));
        Set<LocalDate> plannedWeeks = new HashSet<>();
        shifts.forEach(day -> plannedWeeks.add(Period.WEEK.startOf(day)));
        return day -> plannedWeeks.contains(Period.WEEK.startOf(day))
                ? shifts.contains(day)
                : settings.isWorkingDay(day.getDayOfWeek());
    }

    private Set<LocalDate> shifts(TenantId tenantId, UserId userId, LocalDate first, LocalDate last) {
        return new HashSet<>(jdbc.sql("""
                        SELECT DISTINCT day FROM planned_shift_days
                        WHERE tenant_id = :tenant AND user_id = :user AND starts_at >= :from AND starts_at < :to
                          AND day BETWEEN :first AND :last""")
                .param("tenant", tenantId.value())
                .param("user", userId.value())
                .param("from", first.minusDays(1).atStartOfDay())
                .param("to", last.plusDays(3).atStartOfDay())
                .param("first", first)
                .param("last", last)
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .list());
    }
}
