package io.leadline.audit.internal.chain;

import java.time.Instant;

/**
 * A link with what proves that this installation made it.
 *
 * @param total entries sealed since the beginning, this link's included; 0 in a link made before links were signed
 */
public record SignedSeal(Seal seal, long total, Instant sealedAt, Signature signature) {
    public long number() {
        return seal.number();
    }
}
