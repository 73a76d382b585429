package io.leadline.jobs.internal.record;

import io.leadline.jobs.Job;
import io.leadline.jobs.JobId;
import io.leadline.jobs.JobStatus;
import io.leadline.jobs.NewJob;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.database.GeneratedId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.web.json.JsonColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Jobs as they are submitted, looked at, cancelled and removed. */
@Repository
public class JobRepository {
    private final JdbcClient jdbc;
    private final JsonColumn json;

    JobRepository(JdbcClient jdbc, JsonColumn json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when an open job has the exclusive key */
    public JobId insert(TenantId tenantId, NewJob newJob, Instant now) {
        UserId createdBy = newJob.createdBy();
        return new JobId(GeneratedId.of(jdbc.sql("""
                        INSERT INTO jobs (tenant_id, type, status, exclusive_key, parameters, total, created_by, created_at)
                        VALUES (:tenant, :type, 'queued', :key, :parameters, :total, :creator, :now)""")
                .param("tenant", tenantId.value())
                .param("type", newJob.type())
                .param("key", newJob.exclusiveKey())
                .param("parameters", json.write(newJob.parameters()))
                .param("total", newJob.total())
                .param("creator", createdBy == null ? null : createdBy.value())
                .param("now", Instants.toColumn(now))));
    }

    /**
     * The open job that has the key, as of now and not as of the transaction's start. The share lock stays on the key's index
     * entry alone: the run that ends the job holds the row first and would else meet us in a deadlock.
     */
    public Optional<JobId> findOpen(TenantId tenantId, String exclusiveKey) {
        return jdbc.sql("SELECT id FROM jobs WHERE tenant_id = :tenant AND exclusive_key = :key LOCK IN SHARE MODE")
                .param("tenant", tenantId.value())
                .param("key", exclusiveKey)
                .query((row, number) -> new JobId(row.getLong("id")))
                .optional();
    }

    public Optional<Job> find(TenantId tenantId, JobId jobId) {
        return find(tenantId, jobId, "");
    }

    /** Sees what was committed after the transaction at hand took its snapshot, too. */
    public Optional<Job> findCommitted(TenantId tenantId, JobId jobId) {
        return find(tenantId, jobId, " LOCK IN SHARE MODE");
    }

    private Optional<Job> find(TenantId tenantId, JobId jobId, String locking) {
        return jdbc.sql("SELECT * FROM jobs WHERE tenant_id = :tenant AND id = :id" + locking)
                .param("tenant", tenantId.value())
                .param("id", jobId.value())
                .query(this::map)
                .optional();
    }

    /** Newest first. */
    public List<Job> page(
            TenantId tenantId, @Nullable JobStatus status, @Nullable String type, long before, int limit) {
        String filters = (status == null ? "" : " AND status = :status") + (type == null ? "" : " AND type = :type");
        JdbcClient.StatementSpec select = jdbc.sql("SELECT * FROM jobs WHERE tenant_id = :tenant AND id < :before"
                        + filters + " ORDER BY id DESC LIMIT :limit")
                .param("tenant", tenantId.value())
                .param("before", before)
                .param("limit", limit);
        if (status != null) {
            select = select.param("status", status.wireName());
        }
        if (type != null) {
            select = select.param("type", type);
        }
        return select.query(this::map).list();
    }

    /** @return whether the job was open until now */
    public boolean cancel(TenantId tenantId, JobId jobId, Instant now) {
        return jdbc.sql("""
                                UPDATE jobs SET status = 'cancelled', exclusive_key = NULL, finished_at = :now
                                WHERE tenant_id = :tenant AND id = :id AND status IN ('queued', 'running')""")
                        .param("now", Instants.toColumn(now))
                        .param("tenant", tenantId.value())
                        .param("id", jobId.value())
                        .update()
                == 1;
    }

    /** How many jobs are open, as of now and not as of the transaction's start; counts no further than the limit. */
    public int countOpen(TenantId tenantId, int limit) {
        return jdbc.sql("""
                        SELECT id FROM jobs WHERE tenant_id = :tenant AND status IN ('queued', 'running')
                        LIMIT :limit LOCK IN SHARE MODE""")
                .param("tenant", tenantId.value())
                .param("limit", limit)
                .query(Long.class)
                .list()
                .size();
    }

    /** Parameters and positions of a job that has ended serve nobody any more, and may name people. */
    public void forgetWork(TenantId tenantId, JobId jobId) {
        jdbc.sql("UPDATE jobs SET parameters = '{}' WHERE tenant_id = :tenant AND id = :id")
                .param("tenant", tenantId.value())
                .param("id", jobId.value())
                .update();
        jdbc.sql("DELETE FROM job_checkpoints WHERE tenant_id = :tenant AND job_id = :id")
                .param("tenant", tenantId.value())
                .param("id", jobId.value())
                .update();
    }

    /** The jobs the person has started that have not ended yet. */
    public List<JobId> openOf(TenantId tenantId, UserId creator) {
        return jdbc.sql("""
                        SELECT id FROM jobs
                        WHERE tenant_id = :tenant AND status IN ('queued', 'running') AND created_by = :creator""")
                .param("tenant", tenantId.value())
                .param("creator", creator.value())
                .query((row, number) -> new JobId(row.getLong("id")))
                .list();
    }

    /** A job of any tenant. */
    public record JobKey(TenantId tenantId, JobId jobId) {}

    /** Of all tenants, the oldest first. */
    public List<JobKey> finishedBefore(Instant limit, int count) {
        return jdbc.sql("SELECT tenant_id, id FROM jobs WHERE finished_at < :limit ORDER BY finished_at LIMIT :count")
                .param("limit", Instants.toColumn(limit))
                .param("count", count)
                .query((row, number) ->
                        new JobKey(new TenantId(row.getString("tenant_id")), new JobId(row.getLong("id"))))
                .list();
    }

    public void delete(TenantId tenantId, JobId jobId) {
        jdbc.sql("DELETE FROM jobs WHERE tenant_id = :tenant AND id = :id")
                .param("tenant", tenantId.value())
                .param("id", jobId.value())
                .update();
    }

    private Job map(ResultSet row, int number) throws SQLException {
        String result = row.getString("result");
        Long createdBy = row.getObject("created_by", Long.class);
        return new Job(
                new JobId(row.getLong("id")),
                row.getString("type"),
                JobStatus.ofWireName(row.getString("status")).orElseThrow(),
                row.getLong("processed"),
                row.getObject("total", Long.class),
                row.getLong("failed"),
                row.getString("error"),
                result == null ? null : json.readMap(result),
                createdBy == null ? null : new UserId(createdBy),
                Instants.fromColumn(row, "created_at"),
                Instants.fromNullableColumn(row, "started_at"),
                Instants.fromNullableColumn(row, "finished_at"));
    }
}
