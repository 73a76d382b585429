package io.leadline.audit.internal.chain;

import java.time.Instant;

/**
 * The end of a chain.
 *
 * @param seal number of the last link, 0 before the first
 * @param entries sealed since the beginning
 * @param checkpoint the seal of the last checkpoint, 0 for none
 * @param checkpointMac its signature, so that no checkpoint can be taken away; zeroes for none
 */
public record Head(
        long seal,
        byte[] hash,
        long entries,
        Instant sealedAt,
        long checkpoint,
        byte[] checkpointMac,
        Signature signature) {
    public static Head none() {
        return new Head(0, Seal.NOTHING_BEFORE, 0, Instant.EPOCH, 0, Seal.NOTHING_BEFORE, Signature.NONE);
    }

    Head after(SignedSeal link) {
        return new Head(
                link.number(),
                link.seal().hash(),
                link.total(),
                link.sealedAt(),
                checkpoint,
                checkpointMac,
                Signature.NONE);
    }

    Head from(Origin origin) {
        return new Head(seal, hash, entries, sealedAt, origin.seal(), origin.mac(), Signature.NONE);
    }

    public Head signed(Signature by) {
        return new Head(seal, hash, entries, sealedAt, checkpoint, checkpointMac, by);
    }
}
