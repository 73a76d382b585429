package io.leadline.agents.internal;

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
class TeamRepository implements CatalogueStore<Team, TeamFields> {
    private static final String SELECT = """
            SELECT t.*, (SELECT COUNT(*) FROM agents a WHERE a.tenant_id = t.tenant_id AND a.team_id = t.id) AS agents
            FROM teams t WHERE t.tenant_id = :tenant""";

    private final JdbcClient jdbc;
    private final CatalogueRows<Team> rows;

    TeamRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = CatalogueRows.oldestFirst(jdbc, SELECT, TeamRepository::map);
    }

    @Override
    public long insert(TenantId tenantId, TeamFields fields, Instant now) {
        return GeneratedId.of(jdbc.sql("""
                        INSERT INTO teams (tenant_id, name, created_at, updated_at) VALUES (:tenant, :name, :now, :now)""")
                .param("tenant", tenantId.value())
                .param("name", fields.name().strip())
                .param("now", Instants.toColumn(now)));
    }

    @Override
    public void update(TenantId tenantId, long id, TeamFields fields, Instant now) {
        jdbc.sql("""
                        UPDATE teams SET name = :name, version = version + 1, updated_at = :now
                        WHERE tenant_id = :tenant AND id = :id""")
                .param("name", fields.name().strip())
                .param("now", Instants.toColumn(now))
                .param("tenant", tenantId.value())
                .param("id", id)
                .update();
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException when there are agents in it */
    @Override
    public void remove(TenantId tenantId, long id, Instant now) {
        jdbc.sql("DELETE FROM teams WHERE tenant_id = :tenant AND id = :id")
                .param("tenant", tenantId.value())
                .param("id", id)
                .update();
    }

    /** The row of the team alone: its agents stay free. */
    @Override
    public Optional<Team> lock(TenantId tenantId, long id) {
        return locked(tenantId, id, "FOR UPDATE") ? find(tenantId, id) : Optional.empty();
    }

    /** Whether there is such a team; nobody deletes it until the transaction ends. */
    boolean share(TenantId tenantId, long id) {
        return locked(tenantId, id, "LOCK IN SHARE MODE");
    }

    private boolean locked(TenantId tenantId, long id, String lock) {
        return jdbc.sql("SELECT id FROM teams WHERE tenant_id = :tenant AND id = :id " + lock)
                .param("tenant", tenantId.value())
                .param("id", id)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    @Override
    public CatalogueRows<Team> rows() {
        return rows;
    }

    private static Team map(ResultSet row, int number) throws SQLException {
        return new Team(
                row.getLong("id"),
                row.getString("name"),
                row.getLong("agents"),
                row.getLong("version"),
                Instants.fromColumn(row, "created_at"),
                Instants.fromColumn(row, "updated_at"));
    }
}
