package io.leadline.audit.internal.chain;

import org.jspecify.annotations.Nullable;

/**
 * A signature as it stands in a table.
 *
 * @param keyId which key made it; null where nothing was signed
 * @param mac HMAC-SHA-256; null where nothing was signed
 */
public record Signature(byte @Nullable [] keyId, byte @Nullable [] mac) {
    public static final Signature NONE = new Signature(null, null);

    public boolean isMissing() {
        return mac == null;
    }
}
