package io.leadline.activities.internal.outcomes;

import io.leadline.activities.OutcomeMeaning;
import io.leadline.leads.LeadStatus;
import io.leadline.platform.TenantId;
import io.leadline.platform.catalogue.CatalogueRows;
import io.leadline.platform.catalogue.CatalogueStore;
import io.leadline.platform.database.GeneratedId;
import io.leadline.platform.database.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CallOutcomeRepository implements CatalogueStore<CallOutcome, CallOutcomeFields> {
    private static final String KEPT = "SELECT * FROM call_outcomes WHERE tenant_id = :tenant AND kept = 1";

    private final JdbcClient jdbc;
    private final CatalogueRows<CallOutcome> rows;

    CallOutcomeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = CatalogueRows.oldestFirst(jdbc, KEPT, CallOutcomeRepository::map);
    }

    /** Where a page ended. */
    record Position(int position, long id) {}

    List<CallOutcome> page(TenantId tenantId, @Nullable Position after, int limit) {
        String beyond = after == null ? "" : " AND position >= :position AND (position > :position OR id > :id)";
        JdbcClient.StatementSpec statement = jdbc.sql(KEPT + beyond + " ORDER BY position, id LIMIT :limit")
                .param("tenant", tenantId.value())
                .param("limit", limit);
        return (after == null
                        ? statement
                        : statement.param("position", after.position()).param("id", after.id()))
                .query(CallOutcomeRepository::map)
                .list();
    }

    /** Whether the tenant has outcomes or ever had some. */
    boolean hasAny(TenantId tenantId) {
        return jdbc.sql("SELECT 1 FROM call_outcomes WHERE tenant_id = :tenant LIMIT 1")
                .param("tenant", tenantId.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    int count(TenantId tenantId) {
        return jdbc.sql("SELECT COUNT(*) FROM call_outcomes WHERE tenant_id = :tenant AND kept = 1")
                .param("tenant", tenantId.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public long insert(TenantId tenantId, CallOutcomeFields fields, Instant now) {
        return GeneratedId.of(write(jdbc.sql("""
                        INSERT INTO call_outcomes (tenant_id, label, meaning, next_status, follow_up, position, active,
                            created_at, updated_at)
                        VALUES (:tenant, :label, :meaning, :status, :followUp, :position, :active, :now, :now)"""), tenantId, fields, now));
    }

    /** Two at once leave one. */
    void insertIfAbsent(TenantId tenantId, CallOutcomeFields fields, Instant now) {
        write(jdbc.sql("""
                        INSERT INTO call_outcomes (tenant_id, label, meaning, next_status, follow_up, position, active,
                            created_at, updated_at)
                        VALUES (:tenant, :label, :meaning, :status, :followUp, :position, :active, :now, :now)
                        ON DUPLICATE KEY UPDATE version = version"""), tenantId, fields, now).update();
    }

    @Override
    public void update(TenantId tenantId, long id, CallOutcomeFields fields, Instant now) {
        write(jdbc.sql("""
                        UPDATE call_outcomes SET label = :label, meaning = :meaning, next_status = :status,
                            follow_up = :followUp, position = :position, active = :active, version = version + 1,
                            updated_at = :now
                        WHERE tenant_id = :tenant AND id = :id"""), tenantId, fields, now).param("id", id).update();
    }

    private static JdbcClient.StatementSpec write(
            JdbcClient.StatementSpec statement, TenantId tenantId, CallOutcomeFields fields, Instant now) {
        LeadStatus status = fields.nextStatus();
        FollowUpPreset followUp = fields.followUp();
        return statement
                .param("tenant", tenantId.value())
                .param("label", fields.label().strip())
                .param("meaning", fields.meaning().wireName())
                .param("status", status == null ? null : status.wireName())
                .param("followUp", followUp == null ? null : followUp.wireName())
                .param("position", fields.place())
                .param("active", fields.isInUse())
                .param("now", Instants.toColumn(now));
    }

    @Override
    public void remove(TenantId tenantId, long id, Instant now) {
        jdbc.sql("""
                        UPDATE call_outcomes SET active = FALSE, removed_at = :now, updated_at = :now, version = version + 1
                        WHERE tenant_id = :tenant AND id = :id""")
                .param("now", Instants.toColumn(now))
                .param("tenant", tenantId.value())
                .param("id", id)
                .update();
    }

    @Override
    public CatalogueRows<CallOutcome> rows() {
        return rows;
    }

    private static CallOutcome map(ResultSet row, int number) throws SQLException {
        String status = row.getString("next_status");
        String followUp = row.getString("follow_up");
        return new CallOutcome(
                row.getLong("id"),
                row.getString("label"),
                OutcomeMeaning.ofWireName(row.getString("meaning")),
                status == null ? null : LeadStatus.ofWireName(status),
                followUp == null ? null : FollowUpPreset.ofWireName(followUp),
                row.getInt("position"),
                row.getBoolean("active"),
                row.getLong("version"),
                Instants.fromColumn(row, "created_at"),
                Instants.fromColumn(row, "updated_at"));
    }
}
