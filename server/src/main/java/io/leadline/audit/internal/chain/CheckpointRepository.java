package io.leadline.audit.internal.chain;

import io.leadline.platform.TenantId;
import io.leadline.platform.database.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What chains begin behind: checkpoints, and how a chain stood when it was adopted. */
@Repository
public class CheckpointRepository {
    private static final String SIGNED =
            "SELECT seal_number, hash, entries, made_at, previous_seal, previous_mac, seal_hashes, key_id, mac"
                    + " FROM audit_checkpoints WHERE tenant_id = :tenant AND mac IS NOT NULL AND seal_number ";

    private final JdbcClient jdbc;

    CheckpointRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(TenantId tenantId, Checkpoint checkpoint) {
        jdbc.sql("""
                        INSERT INTO audit_checkpoints (tenant_id, seal_number, hash, entries, made_at, previous_seal,
                            previous_mac, seal_hashes, key_id, mac)
                        VALUES (:tenant, :seal, :hash, :entries, :at, :previous, :previousMac, :hashes, :keyId, :mac)""")
                .param("tenant", tenantId.value())
                .param("seal", checkpoint.seal())
                .param("hash", checkpoint.hash())
                .param("entries", checkpoint.entries())
                .param("at", Instants.toColumn(checkpoint.madeAt()))
                .param("previous", checkpoint.previous())
                .param("previousMac", checkpoint.previousMac())
                .param("hashes", checkpoint.sealHashes())
                .param("keyId", checkpoint.signature().keyId())
                .param("mac", checkpoint.signature().mac())
                .update();
    }

    /** The signed ones behind a link, the oldest first. */
    public List<Checkpoint> after(TenantId tenantId, long seal, int limit) {
        return signed("> :seal ORDER BY seal_number LIMIT :limit", tenantId, seal, limit);
    }

    /** The signed one that let the link go. */
    public Optional<Checkpoint> covering(TenantId tenantId, long seal) {
        return signed(">= :seal ORDER BY seal_number LIMIT :limit", tenantId, seal, 1).stream()
                .findFirst();
    }

    public Optional<Checkpoint> last(TenantId tenantId) {
        return signed("> :seal ORDER BY seal_number DESC LIMIT :limit", tenantId, 0, 1).stream()
                .findFirst();
    }

    private List<Checkpoint> signed(String which, TenantId tenantId, long seal, int limit) {
        return jdbc.sql(SIGNED + which)
                .param("tenant", tenantId.value())
                .param("seal", seal)
                .param("limit", limit)
                .query(CheckpointRepository::checkpoint)
                .list();
    }

    private static Checkpoint checkpoint(ResultSet row, int number) throws SQLException {
        return new Checkpoint(
                row.getLong(1),
                row.getBytes(2),
                row.getLong(3),
                Instants.fromColumn(row, 4),
                row.getLong(5),
                Objects.requireNonNullElse(row.getBytes(6), Seal.NOTHING_BEFORE),
                Objects.requireNonNullElse(row.getBytes(7), new byte[0]),
                new Signature(row.getBytes(8), row.getBytes(9)));
    }

    /** The last one made before checkpoints were signed; its mac means nothing. */
    public Origin lastUnsigned(TenantId tenantId) {
        return jdbc.sql("""
                        SELECT seal_number, hash, entries FROM audit_checkpoints
                        WHERE tenant_id = :tenant AND mac IS NULL ORDER BY seal_number DESC LIMIT 1""")
                .param("tenant", tenantId.value())
                .query((row, number) ->
                        new Origin(row.getLong(1), row.getBytes(2), row.getLong(3), Seal.NOTHING_BEFORE))
                .optional()
                .orElse(Origin.BEGINNING);
    }

    void adopt(TenantId tenantId, Adoption adoption) {
        jdbc.sql("""
                        INSERT INTO audit_adoptions (tenant_id, seal_number, hash, entries, checkpoint_seal,
                            checkpoint_hash, checkpoint_entries, adopted_at, key_id, mac)
                        VALUES (:tenant, :seal, :hash, :entries, :goneSeal, :goneHash, :goneEntries, :at, :keyId, :mac)""")
                .param("tenant", tenantId.value())
                .param("seal", adoption.seal())
                .param("hash", adoption.hash())
                .param("entries", adoption.entries())
                .param("goneSeal", adoption.gone().seal())
                .param("goneHash", adoption.gone().hash())
                .param("goneEntries", adoption.gone().entries())
                .param("at", Instants.toColumn(adoption.adoptedAt()))
                .param("keyId", adoption.signature().keyId())
                .param("mac", adoption.signature().mac())
                .update();
    }

    public Optional<Adoption> adoption(TenantId tenantId) {
        return jdbc.sql("""
                        SELECT seal_number, hash, entries, checkpoint_seal, checkpoint_hash, checkpoint_entries,
                            adopted_at, key_id, mac
                        FROM audit_adoptions WHERE tenant_id = :tenant""")
                .param("tenant", tenantId.value())
                .query((row, number) -> new Adoption(
                        row.getLong(1),
                        row.getBytes(2),
                        row.getLong(3),
                        new Origin(row.getLong(4), row.getBytes(5), row.getLong(6), Seal.NOTHING_BEFORE),
                        Instants.fromColumn(row, 7),
                        new Signature(row.getBytes(8), row.getBytes(9))))
                .optional();
    }
}
