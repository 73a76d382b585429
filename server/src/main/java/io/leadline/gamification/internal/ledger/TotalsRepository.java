package io.leadline.gamification.internal.ledger;

import io.leadline.gamification.internal.periods.Period;
import io.leadline.gamification.internal.rules.Metric;
import io.leadline.platform.TenantId;
import io.leadline.platform.database.MultiRowInsert;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The totals by metric and period; how long the ledger is does not matter to whoever reads them. */
@Repository
public class TotalsRepository {
    private static final String COLUMNS = "tenant_id, metric, period, period_start, user_id, points";
    private static final MultiRowInsert ADD = new MultiRowInsert(
            "leaderboard", COLUMNS, "ON DUPLICATE KEY UPDATE points = leaderboard.points + VALUES(points)");
    private static final MultiRowInsert SET =
            new MultiRowInsert("leaderboard", COLUMNS, "ON DUPLICATE KEY UPDATE points = VALUES(points)");

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    TotalsRepository(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /** Adds to the day and to each period it lies in; in one order, so that two who add do not wait for each other. */
    void add(TenantId tenantId, Map<Totals.Key, Long> deltas) {
        Map<String, @Nullable Object[]> rows = new TreeMap<>();
        deltas.forEach((key, delta) -> {
            for (Period period : Period.values()) {
                LocalDate start = period.startOf(key.day());
                String metric = key.metric().wireName();
                String name = metric + ' ' + period + ' ' + start + ' ' + key.userId();
                rows.merge(
                        name,
                        new @Nullable Object[] {tenantId.value(), metric, period.wireName(), start, key.userId(), delta
                        },
                        TotalsRepository::sum);
            }
        });
        ADD.insert(template, new ArrayList<>(rows.values()));
    }

    private static @Nullable Object[] sum(@Nullable Object[] row, @Nullable Object[] other) {
        @Nullable Object[] added = row.clone();
        added[5] = ((Number) java.util.Objects.requireNonNull(row[5])).longValue()
                + ((Number) java.util.Objects.requireNonNull(other[5])).longValue();
        return added;
    }

    public void setAllTime(TenantId tenantId, Metric metric, long userId, long value) {
        SET.insert(template, List.<@Nullable Object[]>of(new @Nullable Object[] {
            tenantId.value(),
            metric.wireName(),
            Period.ALL.wireName(),
            Period.ALL.startOf(LocalDate.EPOCH),
            userId,
            value
        }));
    }

    /** A person's totals of all time. */
    public Map<Metric, Long> allTime(TenantId tenantId, long userId) {
        Map<Metric, Long> totals = new EnumMap<>(Metric.class);
        jdbc.sql("""
                        SELECT metric, points FROM leaderboard
                        WHERE tenant_id = :tenant AND user_id = :user AND metric IN (:metrics) AND period = 'all'""")
                .param("tenant", tenantId.value())
                .param("user", userId)
                .param(
                        "metrics",
                        List.of(Metric.values()).stream().map(Metric::wireName).toList())
                .query(row -> {
                    totals.put(Metric.ofWireName(row.getString(1)), row.getLong(2));
                });
        return totals;
    }

    /** The days on which the person got at least so many points. */
    public List<LocalDate> daysWith(TenantId tenantId, long userId, int points) {
        return jdbc.sql("""
                        SELECT period_start FROM leaderboard WHERE tenant_id = :tenant AND user_id = :user
                          AND metric = 'points' AND period = 'day' AND points >= :points""")
                .param("tenant", tenantId.value())
                .param("user", userId)
                .param("points", points)
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .list();
    }

    /** What one person has in a period. */
    public long of(TenantId tenantId, long userId, Metric metric, Period period, LocalDate start) {
        return jdbc.sql("""
                        SELECT points FROM leaderboard WHERE tenant_id = :tenant AND metric = :metric AND period = :period
                          AND period_start = :start AND user_id = :user""")
                .param("tenant", tenantId.value())
                .param("metric", metric.wireName())
                .param("period", period.wireName())
                .param("start", start)
                .param("user", userId)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
