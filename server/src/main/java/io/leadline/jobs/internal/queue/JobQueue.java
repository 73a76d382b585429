package io.leadline.jobs.internal.queue;

import io.leadline.jobs.JobId;
import io.leadline.platform.TenantId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The open jobs of all tenants, waiting or claimed. The database's clock is the only one here. */
@Repository
public class JobQueue {
    private static final String FENCE =
            " WHERE tenant_id = :tenant AND job_id = :job AND claimed_by = :replica AND claim = :claim";

    private final JdbcClient jdbc;

    JobQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param expected how long the job will take; it lets jobs of the tenant pass that came later and are shorter */
    void add(TenantId tenantId, JobId jobId, Duration expected) {
        jdbc.sql("""
                        INSERT INTO job_queue (tenant_id, job_id, turn_at, due_at)
                        VALUES (:tenant, :job, UTC_TIMESTAMP(6) + INTERVAL :expected MICROSECOND, UTC_TIMESTAMP(6))""")
                .param("tenant", tenantId.value())
                .param("job", jobId.value())
                .param("expected", micros(expected))
                .update();
    }

    /** Takes the tenant's job whose turn it is; empty when none is due. */
    Optional<Claim> claim(TenantId tenantId, String replica) {
        Optional<JobId> first = first(tenantId);
        first.ifPresent(jobId -> jdbc.sql("""
                        UPDATE job_queue SET claimed_by = :replica, claim = claim + 1, heartbeat_at = UTC_TIMESTAMP(6)
                        WHERE tenant_id = :tenant AND job_id = :job AND claimed_by IS NULL""")
                .param("replica", replica)
                .param("tenant", tenantId.value())
                .param("job", jobId.value())
                .update());
        return first.flatMap(jobId -> held(tenantId, jobId, replica));
    }

    private Optional<JobId> first(TenantId tenantId) {
        return jdbc.sql("""
                        SELECT job_id FROM job_queue
                        WHERE claimed_by IS NULL AND tenant_id = :tenant AND due_at <= UTC_TIMESTAMP(6)
                        ORDER BY turn_at, job_id LIMIT 1""")
                .param("tenant", tenantId.value())
                .query((row, number) -> new JobId(row.getLong("job_id")))
                .optional();
    }

    private Optional<Claim> held(TenantId tenantId, JobId jobId, String replica) {
        return jdbc.sql("""
                        SELECT claim FROM job_queue
                        WHERE tenant_id = :tenant AND job_id = :job AND claimed_by = :replica""")
                .param("tenant", tenantId.value())
                .param("job", jobId.value())
                .param("replica", replica)
                .query((row, number) -> new Claim(tenantId, jobId, replica, row.getLong("claim")))
                .optional();
    }

    /** Whether a job of the same tenant waits whose turn comes before that of the claimed one. */
    boolean ownJobIsBefore(Claim claim) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM (
                            SELECT w.job_id FROM job_queue w JOIN job_queue c ON c.tenant_id = w.tenant_id AND c.job_id = :job
                            WHERE w.claimed_by IS NULL AND w.tenant_id = :tenant AND w.due_at <= UTC_TIMESTAMP(6)
                                AND w.turn_at < c.turn_at
                            LIMIT 1) earlier""")
                        .param("tenant", claim.tenantId().value())
                        .param("job", claim.jobId().value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Lets the job wait again, for its turn and at least so long. */
    void giveBack(Claim claim, Duration pause) {
        fenced("""
                UPDATE job_queue SET claimed_by = NULL, heartbeat_at = NULL,
                    due_at = UTC_TIMESTAMP(6) + INTERVAL :pause MICROSECOND""", claim).param("pause", micros(pause)).update();
    }

    /** Forgets a job that has ended. */
    void remove(Claim claim) {
        fenced("DELETE FROM job_queue", claim).update();
    }

    /** Forgets a job that was cancelled before anybody took it. */
    public void removeWaiting(TenantId tenantId, JobId jobId) {
        jdbc.sql("DELETE FROM job_queue WHERE tenant_id = :tenant AND job_id = :job AND claimed_by IS NULL")
                .param("tenant", tenantId.value())
                .param("job", jobId.value())
                .update();
    }

    /** Tells that the replica works on these jobs still. */
    void beat(String replica, Collection<JobId> jobIds) {
        if (!jobIds.isEmpty()) {
            List<Long> ids = jobIds.stream().map(JobId::value).sorted().toList();
            jdbc.sql(
                            "UPDATE job_queue SET heartbeat_at = UTC_TIMESTAMP(6) WHERE job_id IN (:jobs) AND claimed_by = :replica")
                    .param("jobs", ids)
                    .param("replica", replica)
                    .update();
        }
    }

    /** Lets the jobs of replicas wait again that have been silent so long. */
    int revive(Duration silence) {
        return jdbc.sql("""
                        UPDATE job_queue SET claimed_by = NULL, heartbeat_at = NULL
                        WHERE heartbeat_at < UTC_TIMESTAMP(6) - INTERVAL :silence MICROSECOND""").param("silence", micros(silence)).update();
    }

    private JdbcClient.StatementSpec fenced(String change, Claim claim) {
        return jdbc.sql(change + FENCE)
                .param("tenant", claim.tenantId().value())
                .param("job", claim.jobId().value())
                .param("replica", claim.replica())
                .param("claim", claim.number());
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1000;
    }
}
