package io.leadline.jobs.internal.running;

import io.leadline.jobs.JobId;
import io.leadline.platform.TenantId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.web.json.JsonColumn;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What a run writes to its job. Every statement names the attempt, so that a run which lost its job (cancelled, or taken over
 * while this replica was thought dead) changes nothing and learns it.
 */
@Repository
public class RunRepository {
    private static final String FENCE =
            " WHERE tenant_id = :tenant AND id = :id AND attempt = :attempt AND status = 'running'";

    private final JdbcClient jdbc;
    private final JsonColumn json;

    RunRepository(JdbcClient jdbc, JsonColumn json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Begins the next run in the transaction at hand; empty when the job is not open any more. */
    Optional<Run> begin(TenantId tenantId, JobId jobId, Instant now) {
        int begun = jdbc.sql("""
                        UPDATE jobs SET status = 'running', attempt = attempt + 1, setbacks = setbacks + 1, error = NULL,
                            started_at = COALESCE(started_at, :now)
                        WHERE tenant_id = :tenant AND id = :id AND status IN ('queued', 'running')""")
                .param("now", Instants.toColumn(now))
                .param("tenant", tenantId.value())
                .param("id", jobId.value())
                .update();
        return begun == 0 ? Optional.empty() : Optional.of(read(tenantId, jobId));
    }

    private Run read(TenantId tenantId, JobId jobId) {
        return jdbc.sql("SELECT type, attempt, setbacks, failed FROM jobs WHERE tenant_id = :tenant AND id = :id")
                .param("tenant", tenantId.value())
                .param("id", jobId.value())
                .query((row, number) -> new Run(
                        tenantId,
                        jobId,
                        row.getString("type"),
                        row.getInt("attempt"),
                        row.getInt("setbacks"),
                        row.getLong("failed")))
                .single();
    }

    /** Empty when the run has lost its job: what has ended keeps no parameters. */
    <T> Optional<T> parameters(Run run, Class<T> type) {
        return fenced("SELECT parameters FROM jobs", run)
                .query(String.class)
                .optional()
                .map(parameters -> json.read(parameters, type));
    }

    /** @return whether the run still has its job */
    boolean progress(Run run, long processed, long failed) {
        return fenced(
                                "UPDATE jobs SET processed = processed + :processed, failed = failed + :failed, setbacks = 0",
                                run)
                        .param("processed", processed)
                        .param("failed", failed)
                        .update()
                == 1;
    }

    /** @return whether the run still has its job; the row is locked until the transaction ends */
    boolean total(Run run, long total) {
        return fenced("UPDATE jobs SET total = :total", run)
                        .param("total", total)
                        .update()
                == 1;
    }

    boolean succeed(Run run, @Nullable Object result, Instant now) {
        return fenced(
                                "UPDATE jobs SET status = 'succeeded', result = :result, exclusive_key = NULL, finished_at = :now",
                                run)
                        .param("result", result == null ? null : json.write(result))
                        .param("now", Instants.toColumn(now))
                        .update()
                == 1;
    }

    boolean fail(Run run, String sentence, Instant now) {
        String shown = sentence.length() > 1000 ? sentence.substring(0, 1000) : sentence;
        return fenced(
                                "UPDATE jobs SET status = 'failed', error = :error, exclusive_key = NULL, finished_at = :now",
                                run)
                        .param("error", shown)
                        .param("now", Instants.toColumn(now))
                        .update()
                == 1;
    }

    /** Takes back the setback that {@link #begin} counts in advance: a replica that stops says nothing about the job. */
    boolean release(Run run) {
        return fenced("UPDATE jobs SET status = 'queued', setbacks = GREATEST(setbacks - 1, 0)", run)
                        .update()
                == 1;
    }

    /** Whether a job that came before this one and brings texts in is open still. */
    public boolean isOlderJobOpen(TenantId tenantId, JobId jobId, String exceptType) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM (
                            SELECT q.job_id FROM job_queue q JOIN jobs j ON j.tenant_id = q.tenant_id AND j.id = q.job_id
                            WHERE q.tenant_id = :tenant AND q.job_id < :id AND j.type <> :type AND j.finished_at IS NULL
                            LIMIT 1) older""")
                        .param("tenant", tenantId.value())
                        .param("id", jobId.value())
                        .param("type", exceptType)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** As {@link #release}, with what it waits for; the next run forgets that. */
    boolean pause(Run run, String sentence) {
        return fenced("UPDATE jobs SET status = 'queued', error = :error, setbacks = GREATEST(setbacks - 1, 0)", run)
                        .param("error", sentence)
                        .update()
                == 1;
    }

    <T> Optional<T> checkpoint(Run run, int lane, Class<T> type) {
        return jdbc.sql(
                        "SELECT position FROM job_checkpoints WHERE tenant_id = :tenant AND job_id = :id AND lane = :lane")
                .param("tenant", run.tenantId().value())
                .param("id", run.jobId().value())
                .param("lane", lane)
                .query(String.class)
                .optional()
                .map(position -> json.read(position, type));
    }

    void saveCheckpoint(Run run, int lane, Object position) {
        jdbc.sql("""
                        INSERT INTO job_checkpoints (tenant_id, job_id, lane, position)
                        VALUES (:tenant, :id, :lane, :position)
                        ON DUPLICATE KEY UPDATE position = VALUES(position)""")
                .param("tenant", run.tenantId().value())
                .param("id", run.jobId().value())
                .param("lane", lane)
                .param("position", json.write(position))
                .update();
    }

    private JdbcClient.StatementSpec fenced(String update, Run run) {
        return jdbc.sql(update + FENCE)
                .param("tenant", run.tenantId().value())
                .param("id", run.jobId().value())
                .param("attempt", run.attempt());
    }
}
