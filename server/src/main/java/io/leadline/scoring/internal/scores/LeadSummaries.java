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
    /** Of a lead's card, {@code l}, in the order {@link #read} reads them in. */
    static final String COLUMNS = """
            l.lead_id, l.first_name, l.last_name, l.company, l.email, l.phone, l.source, l.status, l.priority,
            l.assigned_agent_id
            """;

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
                .sql("SELECT " + COLUMNS + "FROM lead_cards l WHERE l.tenant_id = :tenant AND l.lead_id IN (:ids)")
                .param("tenant", tenantId.value())
                .param("ids", leadIds)
                .query((row, number) -> read(row, 1))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(CategoryLead.Contact::id, Function.identity()));
    }

    /** @param first the place of the first of {@link #COLUMNS} */
    static CategoryLead.Contact read(ResultSet row, int first) throws SQLException {
        return new CategoryLead.Contact(
                row.getLong(first),
                row.getString(first + 1),
                row.getString(first + 2),
                row.getString(first + 3),
                row.getString(first + 4),
                row.getString(first + 5),
                row.getString(first + 6),
                row.getString(first + 7),
                row.getString(first + 8),
                row.getObject(first + 9, Long.class));
    }
}
