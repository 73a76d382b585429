package io.leadline.gamification.internal.challenges;

import io.leadline.gamification.internal.rules.Metric;
import io.leadline.platform.TenantId;
import io.leadline.platform.catalogue.CatalogueRows;
import io.leadline.platform.catalogue.CatalogueStore;
import io.leadline.platform.database.GeneratedId;
import io.leadline.platform.database.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ChallengeRepository implements CatalogueStore<Challenge, ChallengeFields> {
    private static final String ALL = "SELECT * FROM challenges WHERE tenant_id = :tenant";

    private final JdbcClient jdbc;
    private final CatalogueRows<Challenge> rows;

    ChallengeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = CatalogueRows.newestFirst(jdbc, ALL, (row, number) -> map(row));
    }

    /** A challenge of any tenant. */
    record ChallengeKey(TenantId tenantId, long id) {}

    @Override
    public long insert(TenantId tenantId, ChallengeFields fields, Instant now) {
        return GeneratedId.of(write(jdbc.sql("""
                        INSERT INTO challenges (tenant_id, name, description, scope, metric, goal, starts_on, ends_on,
                            look_at, prize_points, created_at, updated_at)
                        VALUES (:tenant, :name, :description, :scope, :metric, :goal, :start, :end,
                            :now, :prize, :now, :now)"""), tenantId, fields, now));
    }

    @Override
    public void update(TenantId tenantId, long id, ChallengeFields fields, Instant now) {
        write(jdbc.sql("""
                        UPDATE challenges SET name = :name, description = :description, scope = :scope, metric = :metric,
                            goal = :goal, starts_on = :start, ends_on = :end, look_at = :now, prize_points = :prize,
                            version = version + 1, updated_at = :now
                        WHERE tenant_id = :tenant AND id = :id"""), tenantId, fields, now).param("id", id).update();
    }

    private static JdbcClient.StatementSpec write(
            JdbcClient.StatementSpec statement, TenantId tenantId, ChallengeFields fields, Instant now) {
        return statement
                .param("tenant", tenantId.value())
                .param("name", fields.name().strip())
                .param("description", fields.description())
                .param("scope", fields.scope().wireName())
                .param("metric", fields.metric().wireName())
                .param("goal", fields.goal())
                .param("start", fields.startsOn())
                .param("end", fields.endsOn())
                .param("prize", fields.prizePoints())
                .param("now", Instants.toColumn(now));
    }

    void end(TenantId tenantId, long id, Instant now) {
        jdbc.sql("""
                        UPDATE challenges SET ended_at = :now, look_at = NULL, updated_at = :now, version = version + 1
                        WHERE tenant_id = :tenant AND id = :id""")
                .param("now", Instants.toColumn(now))
                .param("tenant", tenantId.value())
                .param("id", id)
                .update();
    }

    @Override
    public void remove(TenantId tenantId, long id, Instant now) {
        jdbc.sql("DELETE FROM challenges WHERE tenant_id = :tenant AND id = :id")
                .param("tenant", tenantId.value())
                .param("id", id)
                .update();
    }

    @Override
    public CatalogueRows<Challenge> rows() {
        return rows;
    }

    /** Those of all tenants whose time to be looked at has come. */
    List<ChallengeKey> due(Instant now, @Nullable ChallengeKey after, int limit) {
        return jdbc.sql("""
                        SELECT tenant_id, id FROM challenges
                        WHERE look_at <= :now AND (tenant_id > :tenant OR (tenant_id = :tenant AND id > :id))
                        ORDER BY tenant_id, id LIMIT :limit""")
                .param("now", Instants.toColumn(now))
                .param("tenant", after == null ? "" : after.tenantId().value())
                .param("id", after == null ? 0 : after.id())
                .param("limit", limit)
                .query((row, number) -> new ChallengeKey(new TenantId(row.getString("tenant_id")), row.getLong("id")))
                .list();
    }

    /**
     * Puts the next look off, unless somebody changed the challenge or wants a look since.
     *
     * @param since when the challenge was read
     */
    void lookAt(TenantId tenantId, Challenge read, Instant since, Instant at) {
        jdbc.sql("""
                        UPDATE challenges SET look_at = :at
                        WHERE tenant_id = :tenant AND id = :id AND version = :version AND look_at <= :since""")
                .param("at", Instants.toColumn(at))
                .param("tenant", tenantId.value())
                .param("id", read.id())
                .param("version", read.version())
                .param("since", Instants.toColumn(since))
                .update();
    }

    void lookAtAll(TenantId tenantId, Instant at) {
        jdbc.sql("UPDATE challenges SET look_at = :at WHERE tenant_id = :tenant AND ended_at IS NULL")
                .param("at", Instants.toColumn(at))
                .param("tenant", tenantId.value())
                .update();
    }

    private static Challenge map(ResultSet row) throws SQLException {
        return new Challenge(
                row.getLong("id"),
                row.getString("name"),
                row.getString("description"),
                ChallengeScope.ofWireName(row.getString("scope")),
                Metric.ofWireName(row.getString("metric")),
                row.getLong("goal"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getInt("prize_points"),
                Instants.fromNullableColumn(row, "ended_at"),
                row.getLong("version"),
                Instants.fromColumn(row, "created_at"),
                Instants.fromColumn(row, "updated_at"));
    }
}
