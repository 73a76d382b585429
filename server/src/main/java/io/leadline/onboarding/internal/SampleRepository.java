package io.leadline.onboarding.internal;

import io.leadline.leads.LeadId;
import io.leadline.platform.TenantId;
import io.leadline.platform.database.Instants;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SampleRepository {
    private final JdbcClient jdbc;

    SampleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the set is filled; empty when nobody wants one. */
    Optional<Boolean> findFilled(TenantId tenantId) {
        return jdbc.sql("SELECT filled FROM sample_sets WHERE tenant_id = :tenant")
                .param("tenant", tenantId.value())
                .query(Boolean.class)
                .optional();
    }

    void insertSet(TenantId tenantId, Instant now) {
        jdbc.sql("INSERT INTO sample_sets (tenant_id, filled, created_at) VALUES (:tenant, FALSE, :now)")
                .param("tenant", tenantId.value())
                .param("now", Instants.toColumn(now))
                .update();
    }

    void markFilled(TenantId tenantId) {
        jdbc.sql("UPDATE sample_sets SET filled = TRUE WHERE tenant_id = :tenant")
                .param("tenant", tenantId.value())
                .update();
    }

    /** @return whether there was one */
    boolean deleteSet(TenantId tenantId) {
        return jdbc.sql("DELETE FROM sample_sets WHERE tenant_id = :tenant")
                        .param("tenant", tenantId.value())
                        .update()
                == 1;
    }

    void insertLeads(TenantId tenantId, Map<LeadId, Long> versions) {
        versions.forEach((lead, version) -> jdbc.sql(
                        "INSERT INTO sample_leads (tenant_id, lead_id, version) VALUES (:tenant, :lead, :version)")
                .param("tenant", tenantId.value())
                .param("lead", lead.value())
                .param("version", version)
                .update());
    }

    int countLeads(TenantId tenantId) {
        return jdbc.sql("SELECT COUNT(*) FROM sample_leads WHERE tenant_id = :tenant")
                .param("tenant", tenantId.value())
                .query(Integer.class)
                .single();
    }

    /** The sample leads there still are, each with its version before anybody changed it. */
    Map<LeadId, Long> leads(TenantId tenantId) {
        Map<LeadId, Long> versions = new LinkedHashMap<>();
        jdbc.sql("SELECT lead_id, version FROM sample_leads WHERE tenant_id = :tenant ORDER BY lead_id")
                .param("tenant", tenantId.value())
                .query(row -> {
                    versions.put(new LeadId(row.getLong("lead_id")), row.getLong("version"));
                });
        return versions;
    }

    /** These are leads like any others from now on. */
    void forgetLeads(TenantId tenantId, List<LeadId> leadIds) {
        if (!leadIds.isEmpty()) {
            jdbc.sql("DELETE FROM sample_leads WHERE tenant_id = :tenant AND lead_id IN (:leads)")
                    .param("tenant", tenantId.value())
                    .param("leads", leadIds.stream().map(LeadId::value).toList())
                    .update();
        }
    }
}
