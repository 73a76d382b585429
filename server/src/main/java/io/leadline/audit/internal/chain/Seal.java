package io.leadline.audit.internal.chain;

import io.leadline.audit.internal.entries.Sha256;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A link of a tenant's chain.
 *
 * @param number counts from 1 without gaps
 * @param digests of each entry its id and the hash of its content, 40 bytes each, in the order they were sealed in
 * @param previousHash the hash of the link before, zeroes for the first
 * @param hash SHA-256 over number, previous hash and digests
 */
public record Seal(long number, byte[] digests, byte[] previousHash, byte[] hash) {
    static final int DIGEST_BYTES = Long.BYTES + Sha256.LENGTH;
    static final byte[] NOTHING_BEFORE = new byte[Sha256.LENGTH];

    /** An entry as the seal knows it. */
    public record Digest(long id, byte[] contentHash) {}

    public static Seal of(long number, byte[] previousHash, List<Digest> entries) {
        ByteBuffer digests = ByteBuffer.allocate(entries.size() * DIGEST_BYTES);
        entries.forEach(entry -> digests.putLong(entry.id()).put(entry.contentHash()));
        return new Seal(number, digests.array(), previousHash, hash(number, previousHash, digests.array()));
    }

    public static byte[] hash(long number, byte[] previousHash, byte[] digests) {
        byte[] numbered = ByteBuffer.allocate(Long.BYTES).putLong(number).array();
        return Sha256.of(numbered, previousHash, digests);
    }

    public int entries() {
        return digests.length / DIGEST_BYTES;
    }

    public Digest entry(int position) {
        ByteBuffer buffer = ByteBuffer.wrap(digests, position * DIGEST_BYTES, DIGEST_BYTES);
        byte[] contentHash = new byte[Sha256.LENGTH];
        long id = buffer.getLong();
        buffer.get(contentHash);
        return new Digest(id, contentHash);
    }
}
