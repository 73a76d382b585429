package io.leadline.leads.internal.importing.files;

import io.leadline.jobs.JobId;
import io.leadline.platform.TenantId;
import io.leadline.platform.database.GeneratedId;
import io.leadline.platform.database.Instants;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Uploaded files in the database, in parts of {@link #PART} bytes. */
@Repository
public class ImportFileRepository {
    public static final int PART = 1 << 20;

    private final JdbcClient jdbc;

    ImportFileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else adds an upload to the tenant until the transaction at hand ends. */
    void lock(TenantId tenantId) {
        jdbc.sql("""
                        INSERT INTO upload_locks (tenant_id) VALUES (:tenant)
                        ON DUPLICATE KEY UPDATE tenant_id = VALUES(tenant_id)""").param("tenant", tenantId.value()).update();
    }

    /** The bytes of all uploads the tenant has; a tenant has few, their number is that of its open jobs. */
    long held(TenantId tenantId) {
        return jdbc.sql("SELECT COALESCE(SUM(bytes), 0) FROM import_files WHERE tenant_id = :tenant")
                .param("tenant", tenantId.value())
                .query(Long.class)
                .single();
    }

    long create(TenantId tenantId, long bytes, Instant now) {
        return GeneratedId.of(
                jdbc.sql("INSERT INTO import_files (tenant_id, bytes, created_at) VALUES (:tenant, :bytes, :now)")
                        .param("tenant", tenantId.value())
                        .param("bytes", bytes)
                        .param("now", Instants.toColumn(now)));
    }

    public void append(TenantId tenantId, long fileId, int number, byte[] content) {
        jdbc.sql("""
                        INSERT INTO import_file_parts (tenant_id, file_id, number, content)
                        VALUES (:tenant, :file, :number, :content)""")
                .param("tenant", tenantId.value())
                .param("file", fileId)
                .param("number", number)
                .param("content", content)
                .update();
    }

    Optional<byte[]> part(TenantId tenantId, long fileId, int number) {
        return jdbc.sql("""
                        SELECT content FROM import_file_parts
                        WHERE tenant_id = :tenant AND file_id = :file AND number = :number""")
                .param("tenant", tenantId.value())
                .param("file", fileId)
                .param("number", number)
                .query((row, index) -> row.getBytes("content"))
                .optional();
    }

    public void handOver(TenantId tenantId, long fileId, JobId jobId) {
        jdbc.sql("UPDATE import_files SET job_id = :job WHERE tenant_id = :tenant AND id = :file")
                .param("job", jobId.value())
                .param("tenant", tenantId.value())
                .param("file", fileId)
                .update();
    }

    public void deleteOf(TenantId tenantId, JobId jobId) {
        jdbc.sql("DELETE FROM import_files WHERE tenant_id = :tenant AND job_id = :job")
                .param("tenant", tenantId.value())
                .param("job", jobId.value())
                .update();
    }

    public void delete(TenantId tenantId, long fileId) {
        jdbc.sql("DELETE FROM import_files WHERE tenant_id = :tenant AND id = :file")
                .param("tenant", tenantId.value())
                .param("file", fileId)
                .update();
    }

    /** A file of any tenant. */
    public record FileKey(TenantId tenantId, long id) {}

    /** Uploads of long ago that never came to a job: the replica died in the middle. */
    public List<FileKey> abandoned(Instant before, int limit) {
        return jdbc.sql("""
                        SELECT tenant_id, id FROM import_files
                        WHERE job_id IS NULL AND created_at < :before ORDER BY created_at LIMIT :limit""")
                .param("before", Instants.toColumn(before))
                .param("limit", limit)
                .query((row, number) -> new FileKey(new TenantId(row.getString("tenant_id")), row.getLong("id")))
                .list();
    }
}
