package io.leadline.jobs.internal.queue;

import io.leadline.platform.TenantId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whose turn it is: among the tenants with waiting jobs the one with the fewest running, and of these the one that has had no
 * thread for longest. A tenant nobody knows yet comes first.
 */
@Repository
class JobTurns {
    private static final String TENANTS_WITH_RUNNING_JOBS = """
            SELECT tenant_id, COUNT(*) AS everywhere, SUM(claimed_by = :replica) AS here
            FROM job_queue WHERE claimed_by IS NOT NULL GROUP BY tenant_id""";

    private static final String NEXT = """
            SELECT w.tenant_id
            FROM (SELECT DISTINCT tenant_id FROM job_queue WHERE claimed_by IS NULL AND due_at <= UTC_TIMESTAMP(6)) w
            LEFT JOIN (%s) r ON r.tenant_id = w.tenant_id
            LEFT JOIN job_turns t ON t.tenant_id = w.tenant_id
            WHERE COALESCE(r.here, 0) < :share
            ORDER BY COALESCE(r.everywhere, 0), t.served_at, w.tenant_id
            LIMIT 1""".formatted(TENANTS_WITH_RUNNING_JOBS);

    private static final String OTHERS_BEFORE = """
            SELECT COUNT(*) FROM (
                SELECT w.tenant_id
                FROM (SELECT DISTINCT tenant_id FROM job_queue
                      WHERE claimed_by IS NULL AND due_at <= UTC_TIMESTAMP(6) AND tenant_id <> :tenant) w
                LEFT JOIN (%s) r ON r.tenant_id = w.tenant_id
                WHERE COALESCE(r.here, 0) < :share AND COALESCE(r.everywhere, 0) <
                    (SELECT COUNT(*) FROM job_queue WHERE claimed_by IS NOT NULL AND tenant_id = :tenant)
                LIMIT 1) others""".formatted(TENANTS_WITH_RUNNING_JOBS);

    private final JdbcClient jdbc;

    JobTurns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param share how many jobs of one tenant the replica runs at once */
    Optional<TenantId> next(String replica, int share) {
        return jdbc.sql(NEXT)
                .param("replica", replica)
                .param("share", share)
                .query((row, number) -> new TenantId(row.getString("tenant_id")))
                .optional();
    }

    /** Whether another tenant would be next if the tenant gave one thread back: then it has had more than the other. */
    boolean othersAreBefore(TenantId tenantId, String replica, int share) {
        return jdbc.sql(OTHERS_BEFORE)
                        .param("tenant", tenantId.value())
                        .param("replica", replica)
                        .param("share", share)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Notes that the tenant has a thread now, or has had one until now. */
    void served(TenantId tenantId) {
        jdbc.sql("""
                        INSERT INTO job_turns (tenant_id, served_at) VALUES (:tenant, UTC_TIMESTAMP(6))
                        ON DUPLICATE KEY UPDATE served_at = UTC_TIMESTAMP(6)""").param("tenant", tenantId.value()).update();
    }

    /** Forgets when tenants were served that have not asked for a day: they come first again. */
    void forgetIdle() {
        jdbc.sql("DELETE FROM job_turns WHERE served_at < UTC_TIMESTAMP(6) - INTERVAL 1 DAY")
                .update();
    }
}
