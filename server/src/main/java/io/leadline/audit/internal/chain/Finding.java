package io.leadline.audit.internal.chain;

import org.jspecify.annotations.Nullable;

/**
 * The first thing found wrong.
 *
 * @param id the entry; null when it is no single entry
 * @param seal the link; null when there is none to name
 */
public record Finding(@Nullable Long id, @Nullable Long seal, Verification.Reason reason) {
    public static Finding of(Verification.Reason reason) {
        return new Finding(null, null, reason);
    }

    /** The first entry of the link is named, where it can still be read. */
    public static Finding at(Seal seal, Verification.Reason reason) {
        return new Finding(seal.entries() == 0 ? null : seal.entry(0).id(), seal.number(), reason);
    }
}
