package io.leadline.leads.internal;

import io.leadline.leads.LeadId;
import io.leadline.leads.LeadLocks;
import io.leadline.leads.LeadPriority;
import io.leadline.leads.LeadState;
import io.leadline.leads.LeadStatus;
import io.leadline.platform.TenantId;
import io.leadline.platform.database.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class LeadLockRepository implements LeadLocks {
    /** Read by position: each lead that is written anywhere is read here, and a batch reads many. */
    private static final String SELECT = """
            SELECT id, version, source, email IS NOT NULL, phone IS NOT NULL, status, priority, created_at, next_follow_up_at
            FROM leads WHERE tenant_id =\s""";

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;

    LeadLockRepository(JdbcTemplate jdbc, NamedParameterJdbcTemplate named) {
        this.jdbc = jdbc;
        this.named = named;
    }

    @Override
    public List<LeadState> lock(TenantId tenantId, List<LeadId> leadIds) {
        return leadIds.size() == 1
                ? jdbc.query(
                        SELECT + "? AND id = ? FOR UPDATE",
                        LeadLockRepository::state,
                        tenantId.value(),
                        leadIds.getFirst().value())
                : named.query(
                        SELECT + ":tenant AND id IN (:ids) ORDER BY id FOR UPDATE",
                        Map.of("tenant", tenantId.value(), "ids", values(leadIds)),
                        LeadLockRepository::state);
    }

    @Override
    public Map<LeadId, Long> lockVersions(TenantId tenantId, List<LeadId> leadIds) {
        Map<LeadId, Long> versions = new HashMap<>();
        named.query(
                "SELECT id, version FROM leads WHERE tenant_id = :tenant AND id IN (:ids) ORDER BY id FOR UPDATE",
                Map.of("tenant", tenantId.value(), "ids", values(leadIds)),
                row -> {
                    versions.put(new LeadId(row.getLong(1)), row.getLong(2));
                });
        return versions;
    }

    private static List<Long> values(List<LeadId> leadIds) {
        return leadIds.stream().map(LeadId::value).sorted().toList();
    }

    private static LeadState state(ResultSet row, int number) throws SQLException {
        return new LeadState(
                new LeadId(row.getLong(1)),
                row.getLong(2),
                row.getString(3),
                row.getBoolean(4),
                row.getBoolean(5),
                LeadStatus.ofWireName(row.getString(6)),
                LeadPriority.ofWireName(row.getString(7)),
                Instants.fromColumn(row, "created_at"),
                Instants.fromNullableColumn(row, "next_follow_up_at"));
    }
}
