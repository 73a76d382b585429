package io.leadline.gamification.internal.badges;

import io.leadline.gamification.internal.rules.Metric;
import io.leadline.platform.TenantId;
import io.leadline.platform.catalogue.CatalogueRows;
import io.leadline.platform.catalogue.CatalogueStore;
import io.leadline.platform.database.GeneratedId;
import io.leadline.platform.database.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BadgeRepository implements CatalogueStore<Badge, BadgeFields> {
    private static final String KEPT = "SELECT * FROM badge WHERE tenant_id = :tenant AND removed_at IS NULL";

    private final JdbcClient jdbc;
    private final CatalogueRows<Badge> rows;

    BadgeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = CatalogueRows.oldestFirst(jdbc, KEPT, (row, number) -> map(row));
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the name is taken */
    @Override
    public long insert(TenantId tenantId, BadgeFields fields, Instant now) {
        return GeneratedId.of(write(jdbc.sql("""
                        INSERT INTO badge (tenant_id, name, description, icon, metric, goal, created_at, updated_at)
                        VALUES (:tenant, :name, :description, :icon, :metric, :goal, :now, :now)"""), tenantId, fields, now));
    }

    /** Two at once leave one. */
    void insertIfAbsent(TenantId tenantId, BadgeFields fields, Instant now) {
        write(jdbc.sql("""
                        INSERT INTO badge (tenant_id, name, description, icon, metric, goal, created_at, updated_at)
                        VALUES (:tenant, :name, :description, :icon, :metric, :goal, :now, :now)
                        ON DUPLICATE KEY UPDATE version = version"""), tenantId, fields, now).update();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the name is taken */
    @Override
    public void update(TenantId tenantId, long id, BadgeFields fields, Instant now) {
        write(jdbc.sql("""
                        UPDATE badge SET name = :name, description = :description, icon = :icon, metric = :metric,
                            goal = :goal, version = version + 1, updated_at = :now
                        WHERE tenant_id = :tenant AND id = :id"""), tenantId, fields, now).param("id", id).update();
    }

    private static JdbcClient.StatementSpec write(
            JdbcClient.StatementSpec statement, TenantId tenantId, BadgeFields fields, Instant now) {
        return statement
                .param("tenant", tenantId.value())
                .param("name", fields.name().strip())
                .param("description", fields.description())
                .param("icon", fields.icon())
                .param("metric", fields.metric().wireName())
                .param("goal", fields.goal())
                .param("now", Instants.toColumn(now));
    }

    @Override
    public void remove(TenantId tenantId, long id, Instant now) {
        jdbc.sql("""
                        UPDATE badge SET removed_at = :now, updated_at = :now, version = version + 1
                        WHERE tenant_id = :tenant AND id = :id""")
                .param("now", Instants.toColumn(now))
                .param("tenant", tenantId.value())
                .param("id", id)
                .update();
    }

    @Override
    public CatalogueRows<Badge> rows() {
        return rows;
    }

    int count(TenantId tenantId) {
        return jdbc.sql("SELECT COUNT(*) FROM badge WHERE tenant_id = :tenant AND removed_at IS NULL")
                .param("tenant", tenantId.value())
                .query(Integer.class)
                .single();
    }

    private static Badge map(ResultSet row) throws SQLException {
        return new Badge(
                row.getLong("id"),
                row.getString("name"),
                row.getString("description"),
                row.getString("icon"),
                Metric.ofWireName(row.getString("metric")),
                row.getLong("goal"),
                row.getLong("version"),
                Instants.fromColumn(row, "created_at"),
                Instants.fromColumn(row, "updated_at"));
    }
}
