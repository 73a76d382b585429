package io.leadline.agents.internal.wallboard;

import io.leadline.agents.AgentState;
import io.leadline.agents.internal.SkillColumn;
import io.leadline.platform.TenantId;
import io.leadline.platform.database.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the floor with two statements, however many agents there are. */
@Repository
class Wallboard {
    private static final String ACTIVE = """
            FROM agents a
            JOIN agent_availability v ON v.tenant_id = a.tenant_id AND v.agent_id = a.id
            LEFT JOIN break_reasons r FORCE INDEX (PRIMARY) ON r.tenant_id = v.tenant_id AND r.id = v.break_reason_id
            """;
    private static final String WHERE = "WHERE a.tenant_id = :tenant AND a.status = 'active'";
    private static final String OVER_LIMIT =
            "(r.limit_minutes IS NOT NULL AND v.since < CAST(:now AS DATETIME(6)) - INTERVAL r.limit_minutes MINUTE)";

    private final JdbcClient jdbc;
    private final SkillColumn skills;

    Wallboard(JdbcClient jdbc, SkillColumn skills) {
        this.jdbc = jdbc;
        this.skills = skills;
    }

    /** In the order of their ids, after the given one. */
    List<WallboardAgent> agents(
            TenantId tenantId, WallboardFilter filter, Instant now, LocalDate today, long after, int limit) {
        AgentState state = filter.state();
        JdbcClient.StatementSpec statement = jdbc.sql(
                        "SELECT a.id AS agent, a.user_id, a.team_id, a.max_concurrent_calls,"
                                + " t.name AS team, v.*, r.name AS break_reason, r.limit_minutes, COALESCE(d.calls, 0) AS calls_today, "
                                + OVER_LIMIT + " AS over_limit, " + SkillColumn.SELECTED + " AS skills\n" + ACTIVE + """
                        LEFT JOIN teams t FORCE INDEX (PRIMARY) ON t.tenant_id = a.tenant_id AND t.id = a.team_id
                        LEFT JOIN agent_call_days d ON d.tenant_id = a.tenant_id AND d.agent_id = a.id AND d.day = :today
                        """
                                + WHERE + filter.condition() + (state == null ? "" : " AND v.state = :state")
                                + " AND a.id > :after ORDER BY a.id LIMIT :limit")
                .param("tenant", tenantId.value())
                .param("now", Instants.toColumn(now))
                .param("today", today)
                .param("after", after)
                .param("limit", limit)
                .params(filter.parameters());
        if (state != null) {
            statement = statement.param("state", state.wireName());
        }
        return statement.query((row, number) -> agent(row, now)).list();
    }

    /** @param overLimit breaks longer than their reasons allow */
    record Counts(Map<String, Long> byState, long overLimit) {}

    Counts counts(TenantId tenantId, WallboardFilter filter, Instant now) {
        Map<String, Long> byState = new LinkedHashMap<>();
        for (AgentState state : AgentState.values()) {
            byState.put(state.wireName(), 0L);
        }
        long[] overLimit = {0};
        jdbc.sql("SELECT v.state, COUNT(*) AS agents, SUM(" + OVER_LIMIT + ") AS over_limit\n" + ACTIVE + WHERE
                        + filter.condition() + " GROUP BY v.state")
                .param("tenant", tenantId.value())
                .param("now", Instants.toColumn(now))
                .params(filter.parameters())
                .query(row -> {
                    byState.put(row.getString("state"), row.getLong("agents"));
                    overLimit[0] += row.getLong("over_limit");
                });
        return new Counts(byState, overLimit[0]);
    }

    private WallboardAgent agent(ResultSet row, Instant now) throws SQLException {
        AgentState state = AgentState.ofWireName(row.getString("state"));
        Instant since = Instants.fromColumn(row, "since");
        int calls = row.getInt("current_calls");
        int most = row.getInt("max_concurrent_calls");
        return new WallboardAgent(
                row.getLong("agent"),
                row.getLong("user_id"),
                null,
                row.getObject("team_id", Long.class),
                row.getString("team"),
                skills.read(row.getString("skills")),
                state,
                row.getString("break_reason"),
                row.getObject("limit_minutes", Integer.class),
                since,
                Math.max(0, Duration.between(since, now).toSeconds()),
                row.getBoolean("over_limit"),
                state == AgentState.AVAILABLE && row.getBoolean("accepting_leads"),
                calls,
                most,
                Math.round(100.0 * calls / most) / 100.0,
                row.getInt("calls_today"));
    }
}
