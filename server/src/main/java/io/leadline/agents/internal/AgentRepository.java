package io.leadline.agents.internal;

import io.leadline.agents.AgentId;
import io.leadline.agents.Skill;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.database.GeneratedId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.database.MultiRowInsert;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AgentRepository {
    private static final MultiRowInsert SKILLS =
            new MultiRowInsert("agent_skills", "tenant_id, agent_id, name, level", "");
    private static final String SELECT = "SELECT a.*, t.name AS team, " + SkillColumn.SELECTED + """
             AS skills FROM agents a LEFT JOIN teams t FORCE INDEX (PRIMARY) ON t.tenant_id = a.tenant_id AND t.id = a.team_id
            WHERE a.tenant_id = :tenant\s""";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final SkillColumn skills;

    AgentRepository(JdbcClient jdbc, JdbcTemplate template, SkillColumn skills) {
        this.jdbc = jdbc;
        this.template = template;
        this.skills = skills;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the person is an agent already */
    AgentId insert(TenantId tenantId, AgentFields fields, Instant now) {
        JdbcClient.StatementSpec insert = jdbc.sql("""
                        INSERT INTO agents (tenant_id, user_id, holder_id, team_id, status, max_concurrent_calls, time_zone,
                            created_at, updated_at)
                        VALUES (:tenant, :user, :user, :team, :status, :calls, :zone, :now, :now)""").param("user", fields.userId());
        AgentId agentId = new AgentId(GeneratedId.of(write(insert, tenantId, fields, now)));
        insertSkills(tenantId, agentId, fields.knownSkills());
        return agentId;
    }

    /** Writes over a locked agent. */
    void update(TenantId tenantId, AgentId agentId, AgentFields fields, Instant now) {
        JdbcClient.StatementSpec update = jdbc.sql("""
                        UPDATE agents SET team_id = :team, status = :status, max_concurrent_calls = :calls,
                            time_zone = :zone, version = version + 1, updated_at = :now
                        WHERE tenant_id = :tenant AND id = :id""").param("id", agentId.value());
        write(update, tenantId, fields, now).update();
    }

    private static JdbcClient.StatementSpec write(
            JdbcClient.StatementSpec statement, TenantId tenantId, AgentFields fields, Instant now) {
        return statement
                .param("tenant", tenantId.value())
                .param("team", fields.teamId())
                .param("status", fields.statusOrActive().wireName())
                .param("calls", fields.callsAtOnce())
                .param("zone", fields.timeZone())
                .param("now", Instants.toColumn(now));
    }

    void replaceSkills(TenantId tenantId, AgentId agentId, List<Skill> wanted) {
        jdbc.sql("DELETE FROM agent_skills WHERE tenant_id = :tenant AND agent_id = :agent")
                .param("tenant", tenantId.value())
                .param("agent", agentId.value())
                .update();
        insertSkills(tenantId, agentId, wanted);
    }

    private void insertSkills(TenantId tenantId, AgentId agentId, List<Skill> wanted) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        wanted.forEach(skill ->
                rows.add(new @Nullable Object[] {tenantId.value(), agentId.value(), skill.name(), skill.level()}));
        SKILLS.insert(template, rows);
    }

    /** Lets go of the person and the team; everything else stays for the history. */
    void remove(TenantId tenantId, AgentId agentId, Instant at) {
        jdbc.sql("""
                        UPDATE agents SET holder_id = NULL, team_id = NULL, status = 'inactive', removed_at = :at,
                            updated_at = :at, version = version + 1
                        WHERE tenant_id = :tenant AND id = :id""")
                .param("at", Instants.toColumn(at))
                .param("tenant", tenantId.value())
                .param("id", agentId.value())
                .update();
    }

    /** A living profile. */
    Optional<AgentProfile> find(TenantId tenantId, AgentId agentId) {
        return jdbc.sql(SELECT + "AND a.id = :id AND a.removed_at IS NULL")
                .param("tenant", tenantId.value())
                .param("id", agentId.value())
                .query(this::map)
                .optional();
    }

    List<AgentProfile> page(TenantId tenantId, AgentFilter filter, long after, int limit) {
        String sql = SELECT
                + (filter.wantsRemoved() ? "AND a.removed_at IS NOT NULL" : "AND a.removed_at IS NULL")
                + (filter.status() == null ? "" : " AND a.status = :status")
                + (filter.teamId() == null ? "" : " AND a.team_id = :team")
                + (filter.skill() == null ? "" : SkillColumn.HAS_SKILL)
                + " AND a.id > :after ORDER BY a.id LIMIT :limit";
        JdbcClient.StatementSpec statement = jdbc.sql(sql)
                .param("tenant", tenantId.value())
                .param("after", after)
                .param("limit", limit);
        if (filter.status() != null) {
            statement = statement.param("status", filter.status().wireName());
        }
        if (filter.teamId() != null) {
            statement = statement.param("team", filter.teamId());
        }
        if (filter.skill() != null) {
            statement = statement.param("skill", filter.skill());
        }
        return statement.query(this::map).list();
    }

    private AgentProfile map(ResultSet row, int number) throws SQLException {
        return new AgentProfile(
                new AgentId(row.getLong("id")),
                new UserId(row.getLong("user_id")),
                row.getObject("team_id", Long.class),
                row.getString("team"),
                AgentStatus.ofWireName(row.getString("status")),
                row.getInt("max_concurrent_calls"),
                row.getString("time_zone"),
                skills.read(row.getString("skills")),
                row.getLong("version"),
                Instants.fromColumn(row, "created_at"),
                Instants.fromColumn(row, "updated_at"),
                Instants.fromNullableColumn(row, "removed_at"));
    }
}
