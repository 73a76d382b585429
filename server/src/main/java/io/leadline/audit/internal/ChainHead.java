package io.leadline.audit.internal;

import io.leadline.platform.TenantId;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The end of a tenant's chain, and where its kept part begins.
 *
 * @param seal number of the last seal, 0 before the first
 * @param hash of the last seal, SHA-256 in hexadecimal
 * @param entries sealed since the beginning, those the retention removed included
 */
record ChainHead(
        String tenantId,
        long seal,
        String hash,
        long entries,
        @Nullable Instant sealedAt,
        @Nullable Checkpoint checkpoint) {
    /**
     * Everything up to this seal was let go.
     *
     * @param entries how many entries those were
     */
    record Checkpoint(long seal, String hash, long entries, Instant madeAt) {}

    static ChainHead of(TenantId tenantId, ChainRepository.@Nullable Head head, ChainRepository.Checkpoint checkpoint) {
        Checkpoint kept = checkpoint.seal() == 0
                ? null
                : new Checkpoint(checkpoint.seal(), hex(checkpoint.hash()), checkpoint.entries(), checkpoint.madeAt());
        return head == null
                ? new ChainHead(tenantId.value(), 0, hex(Seal.NOTHING_BEFORE), 0, null, kept)
                : new ChainHead(tenantId.value(), head.seal(), hex(head.hash()), head.entries(), head.sealedAt(), kept);
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
