package io.leadline.leads.internal.importing.matching;

import io.leadline.leads.LeadId;
import io.leadline.platform.TenantId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds leads by what rows of files are known by. */
@Repository
class MatchRepository {
    private final JdbcClient jdbc;

    MatchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Imports that match leads write one after the other in a tenant, so that two files with the same person make one lead. */
    void lock(TenantId tenantId) {
        jdbc.sql("""
                        INSERT INTO import_match_locks (tenant_id) VALUES (:tenant)
                        ON DUPLICATE KEY UPDATE tenant_id = VALUES(tenant_id)""").param("tenant", tenantId.value()).update();
    }

    /** The oldest lead of each key. The column's collation finds more than is the same; the keys decide. */
    Map<String, LeadId> find(TenantId tenantId, MatchBy by, Collection<String> keys) {
        Map<String, LeadId> found = new HashMap<>();
        if (keys.isEmpty()) {
            return found;
        }
        String column = by.column();
        jdbc.sql("SELECT MIN(m.id) AS id, m.value FROM (SELECT l.id, l." + column
                        + " COLLATE utf8mb4_bin AS value FROM leads l" + " WHERE l.tenant_id = :tenant AND l." + column
                        + " IN (:keys)) m GROUP BY m.value")
                .param("tenant", tenantId.value())
                .param("keys", keys)
                .query((row, number) -> Map.entry(by.ofColumn(row.getString("value")), new LeadId(row.getLong("id"))))
                .list()
                .forEach(entry -> found.merge(
                        entry.getKey(), entry.getValue(), (one, other) -> one.value() < other.value() ? one : other));
        return found;
    }
}
