package io.leadline.leads.internal.search;

import io.leadline.leads.LeadId;
import io.leadline.leads.internal.record.Lead;
import io.leadline.leads.internal.record.LeadRow;
import io.leadline.platform.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tenants with leads whose terms are still to be read, and those leads. */
@Repository
class UnreadLeadRepository {
    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final LeadRow row;

    UnreadLeadRepository(JdbcClient jdbc, JdbcTemplate template, LeadRow row) {
        this.jdbc = jdbc;
        this.template = template;
        this.row = row;
    }

    boolean isWaiting(TenantId tenantId) {
        return jdbc.sql("SELECT 1 FROM unread_lead_terms WHERE tenant_id = :tenant")
                .param("tenant", tenantId.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    List<TenantId> waiting(String after, int limit) {
        return jdbc.sql(
                        "SELECT tenant_id FROM unread_lead_terms WHERE tenant_id > :after ORDER BY tenant_id LIMIT :limit")
                .param("after", after)
                .param("limit", limit)
                .query((result, number) -> new TenantId(result.getString("tenant_id")))
                .list();
    }

    /** The lead up to which all have been read, locked; empty where there is nothing left or another replica is at it. */
    Optional<Long> lock(TenantId tenantId) {
        return jdbc.sql("SELECT after_lead FROM unread_lead_terms WHERE tenant_id = :tenant FOR UPDATE SKIP LOCKED")
                .param("tenant", tenantId.value())
                .query(Long.class)
                .optional();
    }

    /** The next leads that have no terms, locked. */
    List<Lead> lockLeads(TenantId tenantId, long after, int limit) {
        return jdbc.sql("""
                        SELECT l.* FROM leads l FORCE INDEX (PRIMARY)
                        WHERE l.tenant_id = :tenant AND l.id > :after AND l.search_terms IS NULL
                        ORDER BY l.id LIMIT :limit FOR UPDATE""")
                .param("tenant", tenantId.value())
                .param("after", after)
                .param("limit", limit)
                .query(row::map)
                .list();
    }

    void write(TenantId tenantId, Map<LeadId, String> terms) {
        template.batchUpdate(
                "UPDATE leads SET search_terms = ? WHERE tenant_id = ? AND id = ?",
                terms.entrySet().stream()
                        .map(lead -> new Object[] {
                            lead.getValue(), tenantId.value(), lead.getKey().value()
                        })
                        .toList());
    }

    void proceed(TenantId tenantId, LeadId last) {
        jdbc.sql("UPDATE unread_lead_terms SET after_lead = :last WHERE tenant_id = :tenant")
                .param("last", last.value())
                .param("tenant", tenantId.value())
                .update();
    }

    void end(TenantId tenantId) {
        jdbc.sql("DELETE FROM unread_lead_terms WHERE tenant_id = :tenant")
                .param("tenant", tenantId.value())
                .update();
    }
}
