package io.leadline.audit.internal.chain;

import io.leadline.audit.internal.entries.Sha256;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything up to a link that the retention let go.
 *
 * @param previous where the checkpoint before ended
 * @param previousMac its signature; zeroes before the first
 * @param sealHashes the hash of each link let go, so that a head kept elsewhere for longer can still be told from a false one
 */
public record Checkpoint(
        long seal,
        byte[] hash,
        long entries,
        Instant madeAt,
        long previous,
        byte[] previousMac,
        byte[] sealHashes,
        Signature signature) {
    Checkpoint signed(Signature by) {
        return new Checkpoint(seal, hash, entries, madeAt, previous, previousMac, sealHashes, by);
    }

    public Checkpoint madeAt(Instant now) {
        return new Checkpoint(seal, hash, entries, now, previous, previousMac, sealHashes, signature);
    }

    public Origin origin() {
        return new Origin(seal, hash, entries, Objects.requireNonNull(signature.mac()));
    }

    /** The hash of a link it let go; null when it did not let that link go. */
    public byte @Nullable [] hashOf(long number) {
        long position = number - previous - 1;
        return position < 0 || (position + 1) * Sha256.LENGTH > sealHashes.length
                ? null
                : Arrays.copyOfRange(sealHashes, (int) position * Sha256.LENGTH, (int) (position + 1) * Sha256.LENGTH);
    }

    /** Whether it goes on from there without a gap and names each link it let go. */
    public boolean continues(Origin before) {
        return previous == before.seal()
                && seal > previous
                && Arrays.equals(previousMac, before.mac())
                && sealHashes.length == (seal - previous) * Sha256.LENGTH
                && Arrays.equals(hash, hashOf(seal));
    }
}
