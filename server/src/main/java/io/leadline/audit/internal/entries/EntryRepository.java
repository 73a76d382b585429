package io.leadline.audit.internal.entries;

import io.leadline.platform.TenantId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries as the sealer, the verifier, the retention and an erasure need them. */
@Repository
public class EntryRepository {
    private static final int FETCH_SIZE = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;

    EntryRepository(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.streaming = new JdbcTemplate(java.util.Objects.requireNonNull(template.getDataSource()));
        this.streaming.setFetchSize(FETCH_SIZE);
    }

    public List<StoredEntry> unsealed(TenantId tenantId, int limit) {
        return jdbc.sql("SELECT " + StoredEntry.COLUMNS
                        + " FROM audit_logs WHERE tenant_id = :tenant AND seal IS NULL ORDER BY id LIMIT :limit")
                .param("tenant", tenantId.value())
                .param("limit", limit)
                .query(StoredEntry::map)
                .list();
    }

    public void seal(TenantId tenantId, long seal, List<Long> ids) {
        jdbc.sql("UPDATE audit_logs SET seal = :seal WHERE tenant_id = :tenant AND id IN (:ids) AND seal IS NULL")
                .param("seal", seal)
                .param("tenant", tenantId.value())
                .param("ids", ids)
                .update();
    }

    /** Whose entries wait for their seal, of all tenants. */
    public List<TenantId> tenantsWithUnsealed(@Nullable TenantId after, int limit) {
        return jdbc.sql("""
                        SELECT DISTINCT tenant_id FROM audit_logs
                        WHERE seal IS NULL AND tenant_id > :after ORDER BY tenant_id LIMIT :limit""")
                .param("after", after == null ? "" : after.value())
                .param("limit", limit)
                .query((row, number) -> new TenantId(row.getString("tenant_id")))
                .list();
    }

    /**
     * Every entry beyond a seal: those sealed later and those not sealed yet. One statement reads both, since an entry may be
     * sealed at any moment. Read as a stream.
     */
    public void forEachBeyond(TenantId tenantId, long seal, Consumer<StoredEntry> reader) {
        streaming.query(
                "SELECT " + StoredEntry.COLUMNS + " FROM audit_logs FORCE INDEX (ix_audit_logs_seal)"
                        + " WHERE tenant_id = ? AND (seal IS NULL OR seal > ?) ORDER BY seal, id",
                row -> {
                    reader.accept(StoredEntry.map(row, 0));
                },
                tenantId.value(),
                seal);
    }

    /** Those of the ids that are there. */
    public Set<Long> existing(TenantId tenantId, List<Long> ids) {
        Set<Long> existing = new HashSet<>();
        for (int from = 0; from < ids.size(); from += FETCH_SIZE) {
            existing.addAll(jdbc.sql("SELECT id FROM audit_logs WHERE tenant_id = :tenant AND id IN (:ids)")
                    .param("tenant", tenantId.value())
                    .param("ids", ids.subList(from, Math.min(ids.size(), from + FETCH_SIZE)))
                    .query(Long.class)
                    .list());
        }
        return existing;
    }

    /** The entries of the seals, in the order of the seals and their ids; read as a stream. */
    public void forEachSealed(TenantId tenantId, long firstSeal, long lastSeal, Consumer<StoredEntry> reader) {
        streaming.query(
                "SELECT " + StoredEntry.COLUMNS + " FROM audit_logs FORCE INDEX (ix_audit_logs_seal)"
                        + " WHERE tenant_id = ? AND seal BETWEEN ? AND ? ORDER BY seal, id",
                row -> {
                    reader.accept(StoredEntry.map(row, 0));
                },
                tenantId.value(),
                firstSeal,
                lastSeal);
    }

    /** The first entry that says it stands in a seal beyond the head which does not exist. */
    public @Nullable Long firstInUnknownSeal(TenantId tenantId, long head) {
        return jdbc.sql("""
                        SELECT l.id FROM audit_logs l
                        LEFT JOIN audit_seals s ON s.tenant_id = l.tenant_id AND s.number = l.seal
                        WHERE l.tenant_id = :tenant AND (l.seal > :head OR l.seal <= 0) AND s.id IS NULL
                        ORDER BY l.seal, l.id LIMIT 1""")
                .param("tenant", tenantId.value())
                .param("head", head)
                .query((row, number) -> row.getLong(1))
                .optional()
                .orElse(null);
    }

    /** What an entry is about, for the one that tells of an erasure. */
    public record About(
            String action, String entityType, @Nullable String entityId) {}

    public Optional<About> about(TenantId tenantId, long id) {
        return jdbc.sql("SELECT action, entity_type, entity_id FROM audit_logs WHERE tenant_id = :tenant AND id = :id")
                .param("tenant", tenantId.value())
                .param("id", id)
                .query((row, number) -> new About(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }

    /** Removes the details of everything told of the entity before. */
    public void erase(TenantId tenantId, String entityType, String entityId, long toldBy) {
        jdbc.sql("""
                        UPDATE audit_logs SET details = NULL, details_salt = NULL, erased_by = :erasure
                        WHERE tenant_id = :tenant AND entity_type = :type AND entity_id = :entity
                          AND id < :erasure AND erased_by IS NULL""")
                .param("erasure", toldBy)
                .param("tenant", tenantId.value())
                .param("type", entityType)
                .param("entity", entityId)
                .update();
    }

    /** Removes entries a checkpoint stands for. */
    public int delete(TenantId tenantId, long upToSeal, int limit) {
        return jdbc.sql("""
                        DELETE FROM audit_logs WHERE tenant_id = :tenant AND seal <= :upTo
                        ORDER BY seal, id LIMIT :limit""")
                .param("tenant", tenantId.value())
                .param("upTo", upToSeal)
                .param("limit", limit)
                .update();
    }
}
