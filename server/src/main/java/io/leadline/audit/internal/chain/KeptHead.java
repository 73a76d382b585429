package io.leadline.audit.internal.chain;

/** A head that was noted outside the database: what the link of this number must be for ever. */
public record KeptHead(long seal, byte[] hash) {
    public static KeptHead of(Head head) {
        return new KeptHead(head.seal(), head.hash());
    }
}
