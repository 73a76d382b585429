package io.leadline.gamification.internal.awards;

import io.leadline.platform.TenantId;
import io.leadline.platform.database.GeneratedId;
import io.leadline.platform.database.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AwardRepository {
    private static final String ALL = "SELECT * FROM point_awards WHERE tenant_id = :tenant";

    private final JdbcClient jdbc;

    AwardRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(TenantId tenantId, AwardRequest award, long by, LocalDate day, Instant now) {
        return GeneratedId.of(jdbc.sql("""
                        INSERT INTO point_awards (tenant_id, user_id, points, reason, day, awarded_by, awarded_at)
                        VALUES (:tenant, :user, :points, :reason, :day, :by, :now)""")
                .param("tenant", tenantId.value())
                .param("user", award.userId())
                .param("points", award.points())
                .param("reason", award.reason())
                .param("day", day)
                .param("by", by)
                .param("now", Instants.toColumn(now)));
    }

    /** What the person has given on the day, without what was taken back. */
    long given(TenantId tenantId, long by, LocalDate day) {
        return jdbc.sql("""
                        SELECT COALESCE(SUM(points), 0) FROM point_awards
                        WHERE tenant_id = :tenant AND awarded_by = :by AND day = :day AND revoked_at IS NULL""")
                .param("tenant", tenantId.value())
                .param("by", by)
                .param("day", day)
                .query(Long.class)
                .single();
    }

    void revoke(TenantId tenantId, long id, long by, String reason, Instant now) {
        jdbc.sql("""
                        UPDATE point_awards SET revoked_by = :by, revoked_at = :now, revoke_reason = :reason
                        WHERE tenant_id = :tenant AND id = :id""")
                .param("by", by)
                .param("now", Instants.toColumn(now))
                .param("reason", reason)
                .param("tenant", tenantId.value())
                .param("id", id)
                .update();
    }

    Optional<AwardView> find(TenantId tenantId, long id) {
        return byId(tenantId, id, "");
    }

    Optional<AwardView> lock(TenantId tenantId, long id) {
        return byId(tenantId, id, " FOR UPDATE");
    }

    private Optional<AwardView> byId(TenantId tenantId, long id, String lock) {
        return jdbc.sql(ALL + " AND id = :id" + lock)
                .param("tenant", tenantId.value())
                .param("id", id)
                .query((row, number) -> map(row))
                .optional();
    }

    List<AwardView> page(TenantId tenantId, long userId, long before, int limit) {
        return jdbc.sql(ALL + " AND user_id = :user AND id < :before ORDER BY id DESC LIMIT :limit")
                .param("tenant", tenantId.value())
                .param("user", userId)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> map(row))
                .list();
    }

    /** Takes away what was written about a person who is erased. */
    void forget(long userId) {
        jdbc.sql("""
                        UPDATE point_awards SET reason = '', revoke_reason = CASE WHEN revoke_reason IS NULL THEN NULL ELSE '' END
                        WHERE user_id = :user""").param("user", userId).update();
    }

    private static AwardView map(ResultSet row) throws SQLException {
        return new AwardView(
                row.getLong("id"),
                row.getLong("user_id"),
                row.getInt("points"),
                row.getString("reason"),
                row.getObject("day", LocalDate.class),
                row.getLong("awarded_by"),
                Instants.fromColumn(row, "awarded_at"),
                row.getObject("revoked_by", Long.class),
                Instants.fromNullableColumn(row, "revoked_at"),
                row.getString("revoke_reason"));
    }
}
