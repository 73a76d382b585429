package io.leadline.audit.internal.chain;

import io.leadline.platform.TenantId;
import io.leadline.platform.database.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The chains' heads and links. */
@Repository
public class ChainRepository {
    private static final String HEAD =
            "SELECT last_seal, last_hash, entries, updated_at, checkpoint_seal, checkpoint_mac, key_id, mac"
                    + " FROM audit_chains WHERE tenant_id = :tenant";

    private final JdbcClient jdbc;

    ChainRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The head, locked until the transaction ends; empty where the chain has none yet. */
    Optional<Head> lockHead(TenantId tenantId) {
        return head(tenantId, HEAD + " FOR UPDATE");
    }

    public Optional<Head> head(TenantId tenantId) {
        return head(tenantId, HEAD);
    }

    private Optional<Head> head(TenantId tenantId, String sql) {
        return jdbc.sql(sql)
                .param("tenant", tenantId.value())
                .query((row, number) -> new Head(
                        row.getLong(1),
                        row.getBytes(2),
                        row.getLong(3),
                        Instants.fromColumn(row, 4),
                        row.getLong(5),
                        Objects.requireNonNullElse(row.getBytes(6), Seal.NOTHING_BEFORE),
                        new Signature(row.getBytes(7), row.getBytes(8))))
                .optional();
    }

    /** The first head of a chain; another replica may be faster. */
    void begin(TenantId tenantId, Head head) {
        write("""
                        INSERT IGNORE INTO audit_chains (tenant_id, last_seal, last_hash, entries, updated_at,
                            checkpoint_seal, checkpoint_mac, key_id, mac)
                        VALUES (:tenant, :seal, :hash, :entries, :at, :checkpoint, :checkpointMac, :keyId, :mac)""", tenantId, head);
    }

    public void save(TenantId tenantId, Head head) {
        write("""
                        UPDATE audit_chains SET last_seal = :seal, last_hash = :hash, entries = :entries, updated_at = :at,
                            checkpoint_seal = :checkpoint, checkpoint_mac = :checkpointMac, key_id = :keyId, mac = :mac
                        WHERE tenant_id = :tenant""", tenantId, head);
    }

    private void write(String sql, TenantId tenantId, Head head) {
        jdbc.sql(sql)
                .param("tenant", tenantId.value())
                .param("seal", head.seal())
                .param("hash", head.hash())
                .param("entries", head.entries())
                .param("at", Instants.toColumn(head.sealedAt()))
                .param("checkpoint", head.checkpoint())
                .param("checkpointMac", head.checkpointMac())
                .param("keyId", head.signature().keyId())
                .param("mac", head.signature().mac())
                .update();
    }

    /** Tenants whose head nobody signed, in the order of their ids. */
    public List<TenantId> unsigned(String after, int limit) {
        return jdbc.sql("""
                        SELECT tenant_id FROM audit_chains
                        WHERE tenant_id > :after AND mac IS NULL ORDER BY tenant_id LIMIT :limit""")
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new TenantId(row.getString(1)))
                .list();
    }

    /** Tenants whose head another key signed; some of them. */
    public List<TenantId> signedByAnother(byte[] keyId, int limit) {
        return jdbc.sql("SELECT tenant_id FROM audit_chains WHERE key_id <> :keyId ORDER BY tenant_id LIMIT :limit")
                .param("keyId", keyId)
                .param("limit", limit)
                .query((row, number) -> new TenantId(row.getString(1)))
                .list();
    }

    void append(TenantId tenantId, SignedSeal link) {
        Seal seal = link.seal();
        jdbc.sql("""
                        INSERT INTO audit_seals
                            (tenant_id, number, entries, digests, previous_hash, hash, sealed_at, total, key_id, mac)
                        VALUES (:tenant, :number, :entries, :digests, :previous, :hash, :at, :total, :keyId, :mac)""")
                .param("tenant", tenantId.value())
                .param("number", seal.number())
                .param("entries", seal.entries())
                .param("digests", seal.digests())
                .param("previous", seal.previousHash())
                .param("hash", seal.hash())
                .param("at", Instants.toColumn(link.sealedAt()))
                .param("total", link.total())
                .param("keyId", link.signature().keyId())
                .param("mac", link.signature().mac())
                .update();
    }

    public List<SignedSeal> seals(TenantId tenantId, long after, long upTo, int limit) {
        return jdbc.sql("""
                        SELECT number, digests, previous_hash, hash, total, sealed_at, key_id, mac FROM audit_seals
                        WHERE tenant_id = :tenant AND number > :after AND number <= :upTo ORDER BY number LIMIT :limit""")
                .param("tenant", tenantId.value())
                .param("after", after)
                .param("upTo", upTo)
                .param("limit", limit)
                .query(ChainRepository::seal)
                .list();
    }

    public Optional<SignedSeal> seal(TenantId tenantId, long number) {
        return seals(tenantId, number - 1, number, 1).stream().findFirst();
    }

    private static SignedSeal seal(ResultSet row, int number) throws SQLException {
        return new SignedSeal(
                new Seal(row.getLong(1), row.getBytes(2), row.getBytes(3), row.getBytes(4)),
                row.getLong(5),
                Instants.fromColumn(row, 6),
                new Signature(row.getBytes(7), row.getBytes(8)));
    }

    /** The number of the newest link, 0 where there is none. */
    public long newestSeal(TenantId tenantId) {
        return jdbc.sql("SELECT COALESCE(MAX(number), 0) FROM audit_seals WHERE tenant_id = :tenant")
                .param("tenant", tenantId.value())
                .query(Long.class)
                .single();
    }

    /** The last link made before the instant, among the next that many. */
    public Optional<Long> lastSealBefore(TenantId tenantId, long after, int most, Instant limit) {
        return jdbc.sql("""
                        SELECT number FROM audit_seals
                        WHERE tenant_id = :tenant AND number > :after AND number <= :last AND sealed_at < :limit
                        ORDER BY number DESC LIMIT 1""")
                .param("tenant", tenantId.value())
                .param("after", after)
                .param("last", after + most)
                .param("limit", Instants.toColumn(limit))
                .query(Long.class)
                .optional();
    }

    /** Removes links a checkpoint stands for, the oldest first. */
    public int deleteSeals(TenantId tenantId, long upTo, int limit) {
        return jdbc.sql(
                        "DELETE FROM audit_seals WHERE tenant_id = :tenant AND number <= :upTo ORDER BY number LIMIT :limit")
                .param("tenant", tenantId.value())
                .param("upTo", upTo)
                .param("limit", limit)
                .update();
    }
}
