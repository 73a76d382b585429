package io.leadline.agents.internal.wallboard;

import io.leadline.agents.AgentId;
import io.leadline.agents.FreeAgent;
import io.leadline.agents.Skill;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.database.Instants;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who can take a lead now: along an index in the order of idleness. */
@Repository
public class FreeAgents {
    private final JdbcClient jdbc;

    FreeAgents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param skill in any case and spacing; null for everybody */
    public List<FreeAgent> find(TenantId tenantId, @Nullable String skill, int minLevel, int limit) {
        String skilled = skill == null ? "" : """
                JOIN agent_skills s ON s.tenant_id = v.tenant_id AND s.agent_id = v.agent_id
                    AND s.name = :skill AND s.level >= :level
                """;
        JdbcClient.StatementSpec statement =
                jdbc.sql("""
                        SELECT v.agent_id, a.user_id, v.idle_since, v.current_calls, a.max_concurrent_calls
                        FROM agent_availability v
                        JOIN agents a ON a.tenant_id = v.tenant_id AND a.id = v.agent_id
                        """ + skilled + """
                        WHERE v.tenant_id = :tenant AND v.state = 'available' AND v.accepting_leads
                          AND a.status = 'active' AND v.current_calls < a.max_concurrent_calls
                        ORDER BY v.idle_since, v.agent_id LIMIT :limit""").param("tenant", tenantId.value()).param("limit", limit);
        if (skill != null) {
            statement = statement.param("skill", Skill.normalized(skill)).param("level", minLevel);
        }
        return statement
                .query((row, number) -> new FreeAgent(
                        new AgentId(row.getLong("agent_id")),
                        new UserId(row.getLong("user_id")),
                        Instants.fromColumn(row, "idle_since"),
                        row.getInt("current_calls"),
                        row.getInt("max_concurrent_calls")))
                .list();
    }
}
