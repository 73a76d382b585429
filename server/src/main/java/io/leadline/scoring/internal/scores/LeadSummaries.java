package io.leadline.scoring.internal.scores;

import io.leadline.platform.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Leads in short, for lists of scores. */
@Repository
public class LeadSummaries {
    private final JdbcClient jdbc;

    LeadSummaries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By id; a lead that is gone is left out. */
    public Map<Long, CategoryLead.Contact> of(TenantId tenantId, Collection<Long> leadIds) {
        if (leadIds.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        SELECT lead_id, first_name, last_name, company, email, phone, source AS lead_source, status,
                               priority, assigned_agent_id
                        FROM lead_cards WHERE tenant_id = :tenant AND lead_id IN (:ids)""")
                .param("tenant", tenantId.value())
                .param("ids", leadIds)
                .query((row, number) -> read(row))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(CategoryLead.Contact::id, Function.identity()));
    }

    static CategoryLead.Contact read(ResultSet row) throws SQLException {
        return new CategoryLead.Contact(
                row.getLong("lead_id"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("company"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("lead_source"),
                row.getString("status"),
                row.getString("priority"),
                row.getObject("assigned_agent_id", Long.class));
    }
}
