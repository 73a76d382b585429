package io.leadline.agents.internal.breaks;

import io.leadline.platform.TenantId;
import io.leadline.platform.catalogue.CatalogueRows;
import io.leadline.platform.catalogue.CatalogueStore;
import io.leadline.platform.database.GeneratedId;
import io.leadline.platform.database.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BreakReasonRepository implements CatalogueStore<BreakReason, BreakReasonFields> {
    private static final String KEPT = "SELECT * FROM break_reasons WHERE tenant_id = :tenant AND removed_at IS NULL";

    private final JdbcClient jdbc;
    private final CatalogueRows<BreakReason> rows;

    BreakReasonRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = CatalogueRows.oldestFirst(jdbc, KEPT, BreakReasonRepository::map);
    }

    /** Whether the tenant has reasons or ever had some. */
    boolean hasAny(TenantId tenantId) {
        return jdbc.sql("SELECT 1 FROM break_reasons WHERE tenant_id = :tenant LIMIT 1")
                .param("tenant", tenantId.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the name is taken */
    @Override
    public long insert(TenantId tenantId, BreakReasonFields fields, Instant now) {
        return GeneratedId.of(write(jdbc.sql("""
                        INSERT INTO break_reasons (tenant_id, name, paid, limit_minutes, active, created_at, updated_at)
                        VALUES (:tenant, :name, :paid, :limit, :active, :now, :now)"""), tenantId, fields, now));
    }

    /** Two at once leave one. */
    void insertIfAbsent(TenantId tenantId, BreakReasonFields fields, Instant now) {
        write(jdbc.sql("""
                        INSERT INTO break_reasons (tenant_id, name, paid, limit_minutes, active, created_at, updated_at)
                        VALUES (:tenant, :name, :paid, :limit, :active, :now, :now)
                        ON DUPLICATE KEY UPDATE version = version"""), tenantId, fields, now).update();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the name is taken */
    @Override
    public void update(TenantId tenantId, long id, BreakReasonFields fields, Instant now) {
        write(jdbc.sql("""
                        UPDATE break_reasons SET name = :name, paid = :paid, limit_minutes = :limit, active = :active,
                            version = version + 1, updated_at = :now
                        WHERE tenant_id = :tenant AND id = :id"""), tenantId, fields, now).param("id", id).update();
    }

    private static JdbcClient.StatementSpec write(
            JdbcClient.StatementSpec statement, TenantId tenantId, BreakReasonFields fields, Instant now) {
        return statement
                .param("tenant", tenantId.value())
                .param("name", fields.name().strip())
                .param("paid", fields.paid())
                .param("limit", fields.limitMinutes())
                .param("active", fields.isInUse())
                .param("now", Instants.toColumn(now));
    }

    @Override
    public void remove(TenantId tenantId, long id, Instant now) {
        jdbc.sql("""
                        UPDATE break_reasons SET active = FALSE, removed_at = :now, updated_at = :now, version = version + 1
                        WHERE tenant_id = :tenant AND id = :id""")
                .param("now", Instants.toColumn(now))
                .param("tenant", tenantId.value())
                .param("id", id)
                .update();
    }

    @Override
    public CatalogueRows<BreakReason> rows() {
        return rows;
    }

    /** The reason, which stays as it is until the transaction ends. */
    Optional<BreakReason> shareActive(TenantId tenantId, String name) {
        return jdbc.sql(KEPT + " AND name = :name AND active LOCK IN SHARE MODE")
                .param("tenant", tenantId.value())
                .param("name", name)
                .query(BreakReasonRepository::map)
                .optional();
    }

    private static BreakReason map(ResultSet row, int number) throws SQLException {
        return new BreakReason(
                row.getLong("id"),
                row.getString("name"),
                row.getBoolean("paid"),
                row.getObject("limit_minutes", Integer.class),
                row.getBoolean("active"),
                row.getLong("version"),
                Instants.fromColumn(row, "created_at"),
                Instants.fromColumn(row, "updated_at"));
    }
}
