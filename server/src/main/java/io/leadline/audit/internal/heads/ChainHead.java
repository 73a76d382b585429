package io.leadline.audit.internal.heads;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The end of a tenant's chain, and where its kept part begins.
 *
 * @param seal number of the last seal, 0 before the first
 * @param hash of the last seal, SHA-256 in hexadecimal
 * @param entries sealed since the beginning, those the retention removed included
 * @param signature shows later that this installation gave out the seal and the hash; null when the head in the database is not
 *     what this installation wrote
 */
public record ChainHead(
        String tenantId,
        long seal,
        String hash,
        long entries,
        @Nullable Instant sealedAt,
        @Nullable String signature,
        @Nullable Checkpoint checkpoint) {
    /**
     * Everything up to this seal was let go.
     *
     * @param entries how many entries those were
     */
    record Checkpoint(long seal, String hash, long entries, Instant madeAt) {}
}
