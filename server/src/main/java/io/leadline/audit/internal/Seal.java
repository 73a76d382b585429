package io.leadline.audit.internal;

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
record Seal(long number, byte[] digests, byte[] previousHash, byte[] hash) {
    static final int DIGEST_BYTES = Long.BYTES + Sha256.LENGTH;
    static final byte[] NOTHING_BEFORE = new byte[Sha256.LENGTH];

    /** An entry as the seal knows it. */
    record Digest(long id, byte[] contentHash) {}

    static Seal of(long number, byte[] previousHash, List<Digest> entries) {
        ByteBuffer digests = ByteBuffer.allocate(entries.size() * DIGEST_BYTES);
        entries.forEach(entry -> digests.putLong(entry.id()).put(entry.contentHash()));
        return new Seal(number, digests.array(), previousHash, hash(number, previousHash, digests.array()));
    }

    static byte[] hash(long number, byte[] previousHash, byte[] digests) {
        byte[] numbered = ByteBuffer.allocate(Long.BYTES).putLong(number).array();
        return Sha256.of(numbered, previousHash, digests);
    }

    int entries() {
        return digests.length / DIGEST_BYTES;
    }

    Digest entry(int position) {
        ByteBuffer buffer = ByteBuffer.wrap(digests, position * DIGEST_BYTES, DIGEST_BYTES);
        byte[] contentHash = new byte[Sha256.LENGTH];
        long id = buffer.getLong();
        buffer.get(contentHash);
        return new Digest(id, contentHash);
    }
}
