package io.leadline.gamification.internal.rewards;

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
class RewardRepository implements CatalogueStore<Reward, RewardFields> {
    private static final String KEPT = "SELECT * FROM rewards WHERE tenant_id = :tenant AND removed_at IS NULL";

    private final JdbcClient jdbc;
    private final CatalogueRows<Reward> rows;

    RewardRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = CatalogueRows.oldestFirst(jdbc, KEPT, (row, number) -> map(row));
    }

    @Override
    public long insert(TenantId tenantId, RewardFields fields, Instant now) {
        return GeneratedId.of(write(jdbc.sql("""
                        INSERT INTO rewards (tenant_id, name, description, cost, stock, per_person_limit, needs_approval,
                            created_at, updated_at)
                        VALUES (:tenant, :name, :description, :cost, :stock, :limit, :approval, :now, :now)"""), tenantId, fields, now));
    }

    @Override
    public void update(TenantId tenantId, long id, RewardFields fields, Instant now) {
        write(jdbc.sql("""
                        UPDATE rewards SET name = :name, description = :description, cost = :cost, stock = :stock,
                            per_person_limit = :limit, needs_approval = :approval, version = version + 1, updated_at = :now
                        WHERE tenant_id = :tenant AND id = :id"""), tenantId, fields, now).param("id", id).update();
    }

    private static JdbcClient.StatementSpec write(
            JdbcClient.StatementSpec statement, TenantId tenantId, RewardFields fields, Instant now) {
        return statement
                .param("tenant", tenantId.value())
                .param("name", fields.name().strip())
                .param("description", fields.description())
                .param("cost", fields.cost())
                .param("stock", fields.stock())
                .param("limit", fields.perPersonLimit())
                .param("approval", fields.needsApproval())
                .param("now", Instants.toColumn(now));
    }

    /** Takes one out of the stock, or puts it back; nothing where it is endless. The reward is locked. */
    void moveStock(TenantId tenantId, long id, int by) {
        jdbc.sql("UPDATE rewards SET stock = stock + :by, version = version + 1 WHERE tenant_id = :tenant AND id = :id")
                .param("by", by)
                .param("tenant", tenantId.value())
                .param("id", id)
                .update();
    }

    @Override
    public void remove(TenantId tenantId, long id, Instant now) {
        jdbc.sql("""
                        UPDATE rewards SET removed_at = :now, updated_at = :now, version = version + 1
                        WHERE tenant_id = :tenant AND id = :id""")
                .param("now", Instants.toColumn(now))
                .param("tenant", tenantId.value())
                .param("id", id)
                .update();
    }

    @Override
    public CatalogueRows<Reward> rows() {
        return rows;
    }

    private static Reward map(ResultSet row) throws SQLException {
        return new Reward(
                row.getLong("id"),
                row.getString("name"),
                row.getString("description"),
                row.getInt("cost"),
                row.getObject("stock", Integer.class),
                row.getObject("per_person_limit", Integer.class),
                row.getBoolean("needs_approval"),
                row.getLong("version"),
                Instants.fromColumn(row, "created_at"),
                Instants.fromColumn(row, "updated_at"));
    }
}
