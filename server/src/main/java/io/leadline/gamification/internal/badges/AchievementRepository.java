package io.leadline.gamification.internal.badges;

import io.leadline.gamification.internal.rules.Metric;
import io.leadline.platform.TenantId;
import io.leadline.platform.database.GeneratedId;
import io.leadline.platform.database.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AchievementRepository {
    private final JdbcClient jdbc;

    AchievementRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A badge somebody holds; it may have been removed since. */
    record Held(
            long id,
            long badgeId,
            String name,
            String description,
            String icon,
            Metric metric,
            long goal,
            Instant earnedAt) {}

    List<Held> held(TenantId tenantId, long userId) {
        return jdbc.sql("""
                        SELECT a.id, a.badge_id, b.name, b.description, b.icon, a.metric, a.goal, a.earned_at
                        FROM achievement a JOIN badge b ON b.tenant_id = a.tenant_id AND b.id = a.badge_id
                        WHERE a.tenant_id = :tenant AND a.user_id = :user AND a.revoked_at IS NULL ORDER BY a.id""")
                .param("tenant", tenantId.value())
                .param("user", userId)
                .query((row, number) -> map(row))
                .list();
    }

    long insert(TenantId tenantId, Badge badge, long userId, Instant now) {
        return GeneratedId.of(jdbc.sql("""
                        INSERT INTO achievement (tenant_id, badge_id, user_id, metric, goal, earned_at)
                        VALUES (:tenant, :badge, :user, :metric, :goal, :now)""")
                .param("tenant", tenantId.value())
                .param("badge", badge.id())
                .param("user", userId)
                .param("metric", badge.metric().wireName())
                .param("goal", badge.goal())
                .param("now", Instants.toColumn(now)));
    }

    void revoke(TenantId tenantId, long id, Instant now) {
        jdbc.sql("UPDATE achievement SET revoked_at = :now WHERE tenant_id = :tenant AND id = :id")
                .param("now", Instants.toColumn(now))
                .param("tenant", tenantId.value())
                .param("id", id)
                .update();
    }

    /** Who has reached the badge's goal and does not hold it. */
    List<Long> reachedBy(TenantId tenantId, Badge badge) {
        return jdbc.sql("""
                        SELECT l.user_id FROM leaderboard l
                        WHERE l.tenant_id = :tenant AND l.metric = :metric AND l.period = 'all' AND l.points >= :goal
                          AND NOT EXISTS (SELECT 1 FROM achievement a WHERE a.tenant_id = l.tenant_id
                              AND a.user_id = l.user_id AND a.badge_id = :badge AND a.revoked_at IS NULL)
                        ORDER BY l.user_id""")
                .param("tenant", tenantId.value())
                .param("metric", badge.metric().wireName())
                .param("goal", badge.goal())
                .param("badge", badge.id())
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private static Held map(ResultSet row) throws SQLException {
        return new Held(
                row.getLong("id"),
                row.getLong("badge_id"),
                row.getString("name"),
                row.getString("description"),
                row.getString("icon"),
                Metric.ofWireName(row.getString("metric")),
                row.getLong("goal"),
                Instants.fromColumn(row, "earned_at"));
    }
}
