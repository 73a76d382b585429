package io.leadline.scoring.internal.batch;

import io.leadline.platform.TenantId;
import io.leadline.platform.database.Instants;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts many different leads into a tenant with one statement, without scores: those are the batch's to make. */
public final class ManyLeads {
    private ManyLeads() {}

    /** At most 10,000 leads, up to forty days old at the instant; the same each time. */
    public static void insert(JdbcClient jdbc, TenantId tenantId, int count, Instant now) {
        jdbc.sql("""
                        INSERT INTO leads (tenant_id, first_name, email, source, status, priority, attributes,
                                           created_at, updated_at)
                        WITH digits AS (SELECT 0 AS d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3
                                        UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7
                                        UNION ALL SELECT 8 UNION ALL SELECT 9),
                             numbers AS (SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d AS n
                                         FROM digits a, digits b, digits c, digits e)
                        SELECT :tenant, CONCAT('Lead ', n), IF(n % 2 = 0, CONCAT(n, '@example.com'), NULL),
                               ELT(1 + n % 3, 'website', 'event', 'elsewhere'),
                               ELT(1 + n % 5, 'new', 'contacted', 'qualified', 'new', 'lost'),
                               ELT(1 + n % 7 % 3, 'low', 'medium', 'high'), '{}',
                               DATE_SUB(:now, INTERVAL n % 40 DAY), :now
                        FROM numbers WHERE n < :count ORDER BY n""")
                .param("tenant", tenantId.value())
                .param("now", Instants.toColumn(now))
                .param("count", count)
                .update();
    }
}
