package io.leadline.agents.internal.presence;

import io.leadline.agents.AgentId;
import io.leadline.agents.AgentState;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.database.Instants;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who of those not offline sends heartbeats, and roughly when the last one came. */
@Repository
public class PresenceRepository {
    private final JdbcClient jdbc;

    PresenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param lastWritten null for an agent nobody watches */
    record Present(
            AgentId agentId, AgentState state, @Nullable Instant lastWritten) {}

    /** An agent of any tenant who sends heartbeats. */
    record AgentKey(TenantId tenantId, AgentId agentId) {}

    Optional<Present> find(TenantId tenantId, UserId userId) {
        return jdbc.sql("""
                        SELECT a.id, v.state, p.last_seen_at
                        FROM agents a
                        JOIN agent_availability v ON v.tenant_id = a.tenant_id AND v.agent_id = a.id
                        LEFT JOIN agent_presence p ON p.tenant_id = a.tenant_id AND p.agent_id = a.id
                        WHERE a.tenant_id = :tenant AND a.holder_id = :user""")
                .param("tenant", tenantId.value())
                .param("user", userId.value())
                .query((row, number) -> new Present(
                        new AgentId(row.getLong("id")),
                        AgentState.ofWireName(row.getString("state")),
                        Instants.fromNullableColumn(row, "last_seen_at")))
                .optional();
    }

    /** Watches the agent from now on, unless it has gone offline meanwhile. */
    void begin(TenantId tenantId, AgentId agentId, Instant now) {
        jdbc.sql("""
                        INSERT IGNORE INTO agent_presence (tenant_id, agent_id, last_seen_at)
                        SELECT tenant_id, agent_id, :now FROM agent_availability
                        WHERE tenant_id = :tenant AND agent_id = :agent AND state <> 'offline' LOCK IN SHARE MODE""")
                .param("now", Instants.toColumn(now))
                .param("tenant", tenantId.value())
                .param("agent", agentId.value())
                .update();
    }

    void seen(TenantId tenantId, AgentId agentId, Instant now) {
        jdbc.sql("""
                        UPDATE agent_presence SET last_seen_at = GREATEST(last_seen_at, :now)
                        WHERE tenant_id = :tenant AND agent_id = :agent""")
                .param("now", Instants.toColumn(now))
                .param("tenant", tenantId.value())
                .param("agent", agentId.value())
                .update();
    }

    /**
     * Those whose last heartbeat was written before an instant, of all tenants: the table has only agents at work, and one look
     * over it costs less than one for each tenant.
     *
     * @param after where to go on; null for the beginning
     */
    List<AgentKey> silent(Instant since, @Nullable AgentKey after, int limit) {
        return jdbc.sql("""
                        SELECT tenant_id, agent_id FROM agent_presence
                        WHERE last_seen_at <= :since
                          AND (tenant_id > :tenant OR (tenant_id = :tenant AND agent_id > :agent))
                        ORDER BY tenant_id, agent_id LIMIT :limit""")
                .param("since", Instants.toColumn(since))
                .param("tenant", after == null ? "" : after.tenantId().value())
                .param("agent", after == null ? 0 : after.agentId().value())
                .param("limit", limit)
                .query((row, number) ->
                        new AgentKey(new TenantId(row.getString("tenant_id")), new AgentId(row.getLong("agent_id"))))
                .list();
    }

    /** When the agent, who is locked, was last written to have been seen. */
    Optional<Instant> lock(TenantId tenantId, AgentId agentId) {
        return jdbc.sql("""
                        SELECT last_seen_at FROM agent_presence
                        WHERE tenant_id = :tenant AND agent_id = :agent FOR UPDATE""")
                .param("tenant", tenantId.value())
                .param("agent", agentId.value())
                .query((row, number) -> Instants.fromColumn(row, "last_seen_at"))
                .optional();
    }

    public void delete(TenantId tenantId, AgentId agentId) {
        jdbc.sql("DELETE FROM agent_presence WHERE tenant_id = :tenant AND agent_id = :agent")
                .param("tenant", tenantId.value())
                .param("agent", agentId.value())
                .update();
    }
}
