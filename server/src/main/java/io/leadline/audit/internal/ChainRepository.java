package io.leadline.audit.internal;

import io.leadline.platform.TenantId;
import io.leadline.platform.database.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The chains' heads, links and checkpoints. */
@Repository
class ChainRepository {
    private final JdbcClient jdbc;

    ChainRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The end of a chain: the last seal's number and hash, and how many entries were sealed since the beginning. */
    record Head(long seal, byte[] hash, long entries, Instant sealedAt) {}

    /** Where the kept part of a chain begins: everything up to this seal may be gone. */
    record Checkpoint(long seal, byte[] hash, long entries, Instant madeAt) {
        static final Checkpoint BEGINNING = new Checkpoint(0, Seal.NOTHING_BEFORE, 0, Instant.EPOCH);
    }

    /** The head, locked until the transaction ends. */
    Head lockHead(TenantId tenantId, Instant now) {
        Optional<Head> known = head(tenantId, " FOR UPDATE");
        if (known.isPresent()) {
            return known.get();
        }
        jdbc.sql("""
                        INSERT IGNORE INTO audit_chains (tenant_id, last_seal, last_hash, entries, updated_at)
                        VALUES (:tenant, 0, :hash, 0, :now)""")
                .param("tenant", tenantId.value())
                .param("hash", Seal.NOTHING_BEFORE)
                .param("now", Instants.toColumn(now))
                .update();
        return head(tenantId, " FOR UPDATE").orElseThrow();
    }

    Optional<Head> head(TenantId tenantId) {
        return head(tenantId, "");
    }

    private Optional<Head> head(TenantId tenantId, String lock) {
        return jdbc.sql("SELECT last_seal, last_hash, entries, updated_at FROM audit_chains WHERE tenant_id = :tenant"
                        + lock)
                .param("tenant", tenantId.value())
                .query((row, number) ->
                        new Head(row.getLong(1), row.getBytes(2), row.getLong(3), Instants.fromColumn(row, 4)))
                .optional();
    }

    void append(TenantId tenantId, Seal seal, long entriesSoFar, Instant now) {
        jdbc.sql("""
                        INSERT INTO audit_seals (tenant_id, number, entries, digests, previous_hash, hash, sealed_at)
                        VALUES (:tenant, :number, :entries, :digests, :previous, :hash, :now)""")
                .param("tenant", tenantId.value())
                .param("number", seal.number())
                .param("entries", seal.entries())
                .param("digests", seal.digests())
                .param("previous", seal.previousHash())
                .param("hash", seal.hash())
                .param("now", Instants.toColumn(now))
                .update();
        jdbc.sql("""
                        UPDATE audit_chains SET last_seal = :number, last_hash = :hash, entries = :entries, updated_at = :now
                        WHERE tenant_id = :tenant""")
                .param("number", seal.number())
                .param("hash", seal.hash())
                .param("entries", entriesSoFar)
                .param("now", Instants.toColumn(now))
                .param("tenant", tenantId.value())
                .update();
    }

    List<Seal> seals(TenantId tenantId, long after, long upTo, int limit) {
        return jdbc.sql("""
                        SELECT number, digests, previous_hash, hash FROM audit_seals
                        WHERE tenant_id = :tenant AND number > :after AND number <= :upTo ORDER BY number LIMIT :limit""")
                .param("tenant", tenantId.value())
                .param("after", after)
                .param("upTo", upTo)
                .param("limit", limit)
                .query(ChainRepository::seal)
                .list();
    }

    Optional<Seal> seal(TenantId tenantId, long number) {
        return seals(tenantId, number - 1, number, 1).stream().findFirst();
    }

    private static Seal seal(ResultSet row, int number) throws SQLException {
        return new Seal(row.getLong(1), row.getBytes(2), row.getBytes(3), row.getBytes(4));
    }

    Checkpoint checkpoint(TenantId tenantId) {
        return jdbc.sql("""
                        SELECT seal_number, hash, entries, made_at FROM audit_checkpoints
                        WHERE tenant_id = :tenant ORDER BY seal_number DESC LIMIT 1""")
                .param("tenant", tenantId.value())
                .query((row, number) ->
                        new Checkpoint(row.getLong(1), row.getBytes(2), row.getLong(3), Instants.fromColumn(row, 4)))
                .optional()
                .orElse(Checkpoint.BEGINNING);
    }

    void addCheckpoint(TenantId tenantId, Checkpoint checkpoint) {
        jdbc.sql("""
                        INSERT INTO audit_checkpoints (tenant_id, seal_number, hash, entries, made_at)
                        VALUES (:tenant, :seal, :hash, :entries, :now)""")
                .param("tenant", tenantId.value())
                .param("seal", checkpoint.seal())
                .param("hash", checkpoint.hash())
                .param("entries", checkpoint.entries())
                .param("now", Instants.toColumn(checkpoint.madeAt()))
                .update();
    }

    /** The last of the seals that were all made before the instant, with the entries up to and including it. */
    Optional<Checkpoint> lastSealBefore(TenantId tenantId, Checkpoint from, Instant limit, Instant now) {
        return jdbc.sql("""
                        SELECT s.number, s.hash,
                            (SELECT SUM(e.entries) FROM audit_seals e
                             WHERE e.tenant_id = s.tenant_id AND e.number > :from AND e.number <= s.number) AS entries
                        FROM audit_seals s
                        WHERE s.tenant_id = :tenant AND s.number > :from AND s.sealed_at < :limit
                        ORDER BY s.number DESC LIMIT 1""")
                .param("tenant", tenantId.value())
                .param("from", from.seal())
                .param("limit", Instants.toColumn(limit))
                .query((row, number) ->
                        new Checkpoint(row.getLong(1), row.getBytes(2), from.entries() + row.getLong(3), now))
                .optional();
    }

    /** Removes seals a checkpoint stands for, the oldest first. */
    int deleteSeals(TenantId tenantId, long upTo, int limit) {
        return jdbc.sql(
                        "DELETE FROM audit_seals WHERE tenant_id = :tenant AND number <= :upTo ORDER BY number LIMIT :limit")
                .param("tenant", tenantId.value())
                .param("upTo", upTo)
                .param("limit", limit)
                .update();
    }
}
