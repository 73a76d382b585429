package io.leadline.tasks.internal.task;

import io.leadline.leads.LeadId;
import io.leadline.platform.TenantId;
import io.leadline.tasks.LeadTasks;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LeadTaskLookup implements LeadTasks {
    private final JdbcClient jdbc;

    LeadTaskLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<LeadId> withWorkOfPeople(TenantId tenantId, List<LeadId> leadIds) {
        return leadIds.isEmpty()
                ? Set.of()
                : jdbc.sql("""
                        SELECT DISTINCT t.lead_id FROM tasks t
                        WHERE t.tenant_id = :tenant AND t.lead_id IN (:leads)
                          AND (t.created_by IS NOT NULL OR t.version > 0
                            OR EXISTS (SELECT 1 FROM task_comments c WHERE c.tenant_id = t.tenant_id AND c.task_id = t.id))""")
                        .param("tenant", tenantId.value())
                        .param("leads", leadIds.stream().map(LeadId::value).toList())
                        .query((row, number) -> new LeadId(row.getLong("lead_id")))
                        .set();
    }
}
