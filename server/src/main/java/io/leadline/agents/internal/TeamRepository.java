package io.leadline.agents.internal;

import io.leadline.platform.TenantId;
import io.leadline.platform.database.GeneratedId;
import io.leadline.platform.database.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TeamRepository {
    private static final String SELECT = """
            SELECT t.*, (SELECT COUNT(*) FROM agents a WHERE a.tenant_id = t.tenant_id AND a.team_id = t.id) AS agents
            FROM teams t WHERE t.tenant_id = :tenant\s""";

    private final JdbcClient jdbc;

    TeamRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the name is taken */
    long insert(TenantId tenantId, String name, Instant now) {
        return GeneratedId.of(jdbc.sql("""
                        INSERT INTO teams (tenant_id, name, created_at, updated_at) VALUES (:tenant, :name, :now, :now)""")
                .param("tenant", tenantId.value())
                .param("name", name)
                .param("now", Instants.toColumn(now)));
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the name is taken */
    void rename(TenantId tenantId, long id, String name, Instant now) {
        jdbc.sql("""
                        UPDATE teams SET name = :name, version = version + 1, updated_at = :now
                        WHERE tenant_id = :tenant AND id = :id""")
                .param("name", name)
                .param("now", Instants.toColumn(now))
                .param("tenant", tenantId.value())
                .param("id", id)
                .update();
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException when there are agents in it */
    void delete(TenantId tenantId, long id) {
        jdbc.sql("DELETE FROM teams WHERE tenant_id = :tenant AND id = :id")
                .param("tenant", tenantId.value())
                .param("id", id)
                .update();
    }

    Optional<Team> find(TenantId tenantId, long id) {
        return jdbc.sql(SELECT + "AND t.id = :id")
                .param("tenant", tenantId.value())
                .param("id", id)
                .query(TeamRepository::map)
                .optional();
    }

    /** Whether there is such a team; nobody deletes it until the transaction ends. */
    boolean share(TenantId tenantId, long id) {
        return locked(tenantId, id, "LOCK IN SHARE MODE");
    }

    boolean lock(TenantId tenantId, long id) {
        return locked(tenantId, id, "FOR UPDATE");
    }

    private boolean locked(TenantId tenantId, long id, String lock) {
        return jdbc.sql("SELECT id FROM teams WHERE tenant_id = :tenant AND id = :id " + lock)
                .param("tenant", tenantId.value())
                .param("id", id)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    List<Team> page(TenantId tenantId, long after, int limit) {
        return jdbc.sql(SELECT + "AND t.id > :after ORDER BY t.id LIMIT :limit")
                .param("tenant", tenantId.value())
                .param("after", after)
                .param("limit", limit)
                .query(TeamRepository::map)
                .list();
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
