package io.leadline.agents.internal.availability;

import io.leadline.agents.AgentId;
import io.leadline.agents.AgentState;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.database.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class AvailabilityRepository {
    private final JdbcClient jdbc;

    AvailabilityRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** This one table alone, so that the agent's lock is one row and always the same. */
    public Optional<Availability> lock(TenantId tenantId, AgentId agentId) {
        return jdbc.sql("SELECT * FROM agent_availability WHERE tenant_id = :tenant AND agent_id = :agent FOR UPDATE")
                .param("tenant", tenantId.value())
                .param("agent", agentId.value())
                .query(AvailabilityRepository::map)
                .optional();
    }

    /** To be asked while the agent is locked. */
    public AgentFacts facts(TenantId tenantId, AgentId agentId) {
        return jdbc.sql("""
                        SELECT user_id, max_concurrent_calls, status FROM agents
                        WHERE tenant_id = :tenant AND id = :agent""")
                .param("tenant", tenantId.value())
                .param("agent", agentId.value())
                .query((row, number) -> new AgentFacts(
                        new UserId(row.getLong("user_id")),
                        row.getInt("max_concurrent_calls"),
                        row.getString("status").equals("active")))
                .single();
    }

    public Optional<AgentId> ofUser(TenantId tenantId, UserId userId) {
        return jdbc.sql("SELECT id FROM agents WHERE tenant_id = :tenant AND holder_id = :user")
                .param("tenant", tenantId.value())
                .param("user", userId.value())
                .query((row, number) -> new AgentId(row.getLong("id")))
                .optional();
    }

    /** Whose profile it is or was. */
    public Optional<UserId> userOf(TenantId tenantId, AgentId agentId) {
        return jdbc.sql("SELECT user_id FROM agents WHERE tenant_id = :tenant AND id = :agent")
                .param("tenant", tenantId.value())
                .param("agent", agentId.value())
                .query((row, number) -> new UserId(row.getLong("user_id")))
                .optional();
    }

    Optional<AvailabilityView> view(TenantId tenantId, AgentId agentId, Instant now) {
        return jdbc.sql("""
                        SELECT v.*, a.user_id, a.max_concurrent_calls, r.name AS break_reason
                        FROM agent_availability v
                        JOIN agents a ON a.tenant_id = v.tenant_id AND a.id = v.agent_id
                        LEFT JOIN break_reasons r ON r.tenant_id = v.tenant_id AND r.id = v.break_reason_id
                        WHERE v.tenant_id = :tenant AND v.agent_id = :agent""")
                .param("tenant", tenantId.value())
                .param("agent", agentId.value())
                .query((row, number) -> AvailabilityView.of(
                        map(row, number),
                        row.getLong("user_id"),
                        row.getString("break_reason"),
                        row.getInt("max_concurrent_calls"),
                        now))
                .optional();
    }

    void insert(TenantId tenantId, Availability availability) {
        write(jdbc.sql("""
                        INSERT INTO agent_availability (tenant_id, agent_id, state, break_reason_id, since, sequence,
                            accepting_leads, current_calls, idle_since)
                        VALUES (:tenant, :agent, :state, :break, :since, :sequence, :accepting, :calls, :idle)"""), tenantId, availability);
    }

    void save(TenantId tenantId, Availability availability) {
        write(jdbc.sql("""
                        UPDATE agent_availability
                        SET state = :state, break_reason_id = :break, since = :since, sequence = :sequence,
                            accepting_leads = :accepting, current_calls = :calls, idle_since = :idle
                        WHERE tenant_id = :tenant AND agent_id = :agent"""), tenantId, availability);
    }

    private static void write(JdbcClient.StatementSpec statement, TenantId tenantId, Availability availability) {
        statement
                .param("tenant", tenantId.value())
                .param("agent", availability.agentId().value())
                .param("state", availability.state().wireName())
                .param("break", availability.breakReasonId())
                .param("since", Instants.toColumn(availability.since()))
                .param("sequence", availability.sequence())
                .param("accepting", availability.acceptingLeads())
                .param("calls", availability.currentCalls())
                .param("idle", Instants.toColumn(availability.idleSince()))
                .update();
    }

    void delete(TenantId tenantId, AgentId agentId) {
        jdbc.sql("DELETE FROM agent_availability WHERE tenant_id = :tenant AND agent_id = :agent")
                .param("tenant", tenantId.value())
                .param("agent", agentId.value())
                .update();
    }

    private static Availability map(ResultSet row, int number) throws SQLException {
        return new Availability(
                new AgentId(row.getLong("agent_id")),
                AgentState.ofWireName(row.getString("state")),
                row.getObject("break_reason_id", Long.class),
                Instants.fromColumn(row, "since"),
                row.getLong("sequence"),
                row.getBoolean("accepting_leads"),
                row.getInt("current_calls"),
                Instants.fromColumn(row, "idle_since"));
    }
}
