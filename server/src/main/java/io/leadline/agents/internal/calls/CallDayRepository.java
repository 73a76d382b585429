package io.leadline.agents.internal.calls;

import io.leadline.agents.AgentId;
import io.leadline.platform.TenantId;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CallDayRepository {
    private final JdbcClient jdbc;

    CallDayRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void count(TenantId tenantId, AgentId agentId, LocalDate day) {
        jdbc.sql("""
                        INSERT INTO agent_call_days (tenant_id, agent_id, day, calls) VALUES (:tenant, :agent, :day, 1)
                        ON DUPLICATE KEY UPDATE calls = calls + 1""")
                .param("tenant", tenantId.value())
                .param("agent", agentId.value())
                .param("day", day)
                .update();
    }
}
