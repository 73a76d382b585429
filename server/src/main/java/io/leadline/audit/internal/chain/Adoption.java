package io.leadline.audit.internal.chain;

import java.time.Instant;
import java.util.Objects;

/**
 * How a chain stood when it began to be signed. Each link holds the hash of the one before, so the hash of the last stands for
 * them all.
 *
 * @param seal the last link without a signature of its own
 * @param entries sealed up to there
 * @param gone what checkpoints had let go before; its mac means nothing
 */
public record Adoption(long seal, byte[] hash, long entries, Origin gone, Instant adoptedAt, Signature signature) {
    Adoption signed(Signature by) {
        return new Adoption(seal, hash, entries, gone, adoptedAt, by);
    }

    public Origin origin() {
        return new Origin(gone.seal(), gone.hash(), gone.entries(), Objects.requireNonNull(signature.mac()));
    }
}
