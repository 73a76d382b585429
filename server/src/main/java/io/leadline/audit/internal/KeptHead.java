package io.leadline.audit.internal;

/** A head that was noted outside the database: what the link of this number must be for ever. */
record KeptHead(long seal, byte[] hash) {
    static KeptHead of(Head head) {
        return new KeptHead(head.seal(), head.hash());
    }
}
