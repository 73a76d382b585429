package io.leadline.activities.internal;

import io.leadline.agents.LoggedCalls;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.database.Instants;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts logged calls over the index of activities by type. */
@Repository
class CallLog implements LoggedCalls {
    private final JdbcClient jdbc;

    CallLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UserId, Integer> since(TenantId tenantId, Instant from) {
        Map<UserId, Integer> calls = new HashMap<>();
        jdbc.sql("""
                        SELECT created_by, COUNT(*) AS calls FROM lead_activities FORCE INDEX (ix_lead_activities_type)
                        WHERE tenant_id = :tenant AND activity_type = 'call' AND activity_date >= :from
                          AND created_by IS NOT NULL
                        GROUP BY created_by""")
                .param("tenant", tenantId.value())
                .param("from", Instants.toColumn(from))
                .query(row -> {
                    calls.put(new UserId(row.getLong("created_by")), row.getInt("calls"));
                });
        return calls;
    }
}
