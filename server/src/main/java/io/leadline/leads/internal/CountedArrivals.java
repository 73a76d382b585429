package io.leadline.leads.internal;

import io.leadline.leads.LeadArrivals;
import io.leadline.platform.TenantId;
import io.leadline.platform.database.Instants;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CountedArrivals implements LeadArrivals {
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final JdbcClient jdbc;

    CountedArrivals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Instant, Long> byQuarterHour(TenantId tenantId, Instant begin, Instant end) {
        Map<Instant, Long> arrivals = new HashMap<>();
        jdbc.sql("""
                        SELECT TIMESTAMPDIFF(MINUTE, CAST(:begin AS DATETIME(6)), created_at) DIV 15 AS quarter, COUNT(*) AS number
                        FROM leads FORCE INDEX (ix_leads_created)
                        WHERE tenant_id = :tenant AND created_at >= :begin AND created_at < :end GROUP BY quarter""")
                .param("tenant", tenantId.value())
                .param("begin", Instants.toColumn(begin))
                .param("end", Instants.toColumn(end))
                .query(row -> {
                    arrivals.put(begin.plus(QUARTER.multipliedBy(row.getLong("quarter"))), row.getLong("number"));
                });
        return arrivals;
    }
}
