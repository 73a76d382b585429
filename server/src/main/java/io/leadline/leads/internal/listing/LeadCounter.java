package io.leadline.leads.internal.listing;

import io.leadline.platform.TenantId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the leads of a filter up to a bound: beyond it nobody reads the figure, and counting would cost what there is. */
@Repository
public class LeadCounter {
    private static final int MOST = 10_000;

    private final JdbcClient jdbc;
    private final LeadConditions conditions;

    LeadCounter(JdbcClient jdbc, LeadConditions conditions) {
        this.jdbc = jdbc;
        this.conditions = conditions;
    }

    public LeadCount count(TenantId tenantId, LeadFilter filter) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("tenant", tenantId.value());
        parameters.put("limit", MOST + 1);
        StringBuilder where = new StringBuilder("l.tenant_id = :tenant");
        conditions.add(tenantId, filter, where, parameters);
        String scored = filter.byScore()
                ? " JOIN " + conditions.scores().table() + " s ON s.tenant_id = l.tenant_id AND s.lead_id = l.id"
                : "";
        long found = jdbc.sql("SELECT COUNT(*) FROM (SELECT l.id FROM leads l" + scored + " WHERE " + where
                        + " LIMIT :limit) found")
                .params(parameters)
                .query(Long.class)
                .single();
        return new LeadCount(Math.min(found, MOST), found <= MOST);
    }
}
